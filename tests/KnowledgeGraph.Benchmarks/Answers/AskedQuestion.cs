namespace KnowledgeGraph.Benchmarks.Answers;

/// <summary>A question as somebody types it, and what should be the first answer.</summary>
/// <param name="Kind">What kind of question it is.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Right">The ids of the instruments one of which is right.</param>
internal sealed record AskedQuestion(string Kind, string Text, IReadOnlySet<string> Right);
