using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>A text among its forerunners and successors.</summary>
/// <param name="Members">All of them, the oldest first.</param>
/// <param name="Place">The place of the text that was asked about, from 0.</param>
/// <param name="IsCut">Whether the series goes on, to one end or the other, beyond what was read.</param>
/// <param name="Branches">Other texts that take up the one asked about: a question that was split.</param>
public sealed record SeriesReading(IReadOnlyList<SeriesMember> Members, int Place, bool IsCut, IReadOnlyList<SeriesLink> Branches)
{
    /// <summary>The one that the text takes up; null where it is the first.</summary>
    public SeriesMember? Previous => Place > 0 ? Members[Place - 1] : null;

    /// <summary>The one that takes up the text; null where it is the latest.</summary>
    public SeriesMember? Next => Place + 1 < Members.Count ? Members[Place + 1] : null;

    /// <summary>The latest of all.</summary>
    public SeriesMember Latest => Members[^1];
}

/// <summary>One text of a series.</summary>
/// <param name="Instrument">The text.</param>
/// <param name="Follows">How it follows the member before it; null of the first.</param>
public sealed record SeriesMember(Instrument Instrument, SeriesLink? Follows);
