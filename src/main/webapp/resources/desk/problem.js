/** A failure of the server, or on the way to it, in words for the person at the desk. */
export class ServerProblem extends Error {}
