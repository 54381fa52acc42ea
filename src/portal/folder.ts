/** The variable that says in which folder the sites of a portal lie: where it is set, it is the portal's page that is built. */
export const folderOfPortal = 'PORTAL';
