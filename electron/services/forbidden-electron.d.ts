// The services run in plain Node: whatever is imported from "electron" here is unknown to the type checker.
export {};
