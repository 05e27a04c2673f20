using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>Where a footnote says that what it is marked at is to be found.</summary>
/// <param name="Symbol">The first symbol it cites; null for a Treaty Series reference or a publication without one.</param>
/// <param name="Annex">The annex it names, as a label; null where it names none.</param>
/// <param name="IsTreatySeries">Whether it is a Treaty Series reference.</param>
/// <param name="IsPrecise">Whether it says where in a document: a text that has no name of its own is printed there.</param>
/// <param name="IsRecord">Whether it is an official record: the report of a body, whose conclusions are no text of their own.</param>
internal sealed record NoteSource(
    string? Symbol, string? Annex, bool IsTreatySeries = false, bool IsPrecise = false, bool IsRecord = false)
{
    /// <summary>Whether it cites a resolution: that is no report.</summary>
    public bool IsResolution => Symbol is not null && DocumentSymbol.KindOf(Symbol) == InstrumentKind.Resolution;
}
