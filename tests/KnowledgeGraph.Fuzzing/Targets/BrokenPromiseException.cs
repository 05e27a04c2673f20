namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>A target took an input and did not do what it promises.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
