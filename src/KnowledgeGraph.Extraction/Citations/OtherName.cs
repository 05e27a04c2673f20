using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>What an instrument is called beside its title.</summary>
/// <param name="Words">The words.</param>
/// <param name="Noun">The noun that it is built on; none where it has none: "Paris Principles", "SALT".</param>
internal sealed record OtherName(string[] Words, Keyword Noun);
