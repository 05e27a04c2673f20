using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>How much there is in a text.</summary>
/// <param name="Provisions">Its provisions.</param>
/// <param name="Citations">Its citations.</param>
/// <param name="Resolved">Those of them that are resolved.</param>
internal readonly record struct TextCounts(int Provisions, int Citations, int Resolved)
{
    public static TextCounts operator +(TextCounts one, TextCounts other) =>
        new(one.Provisions + other.Provisions, one.Citations + other.Citations, one.Resolved + other.Resolved);

    public static TextCounts operator -(TextCounts one, TextCounts other) =>
        new(one.Provisions - other.Provisions, one.Citations - other.Citations, one.Resolved - other.Resolved);

    public static TextCounts In(Document document) =>
        new(document.Provisions.Count, document.Citations.Count, document.Citations.Count(c => c.Status == CitationStatus.Resolved));
}
