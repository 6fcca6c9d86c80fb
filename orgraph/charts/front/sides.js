/** The sides of a comparison: the organisation before, the one after, and both together. */
export const SIDES = ["before", "after", "both"];
