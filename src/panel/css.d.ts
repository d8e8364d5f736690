/** Style sheets are taken out by the bundler; importing one says which component needs it. */
declare module "*.css";
