using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>What a table of edges is sorted by, as its address says it: <c>date</c>, or <c>-date</c> for the other way round.</summary>
/// <param name="Column">The column; null for the graph's own order, the most cited first.</param>
/// <param name="IsDescending">Whether the last comes first.</param>
public readonly record struct EdgeOrder(EdgeColumn? Column, bool IsDescending = false)
{
    /// <summary>Reads an address; what names no column is the graph's own order.</summary>
    public static EdgeOrder Read(string? text)
    {
        bool descends = text is ['-', ..];
        return Enum.TryParse(descends ? text![1..] : text, ignoreCase: true, out EdgeColumn column) && Enum.IsDefined(column)
            ? new(column, descends) : default;
    }

    /// <summary>The order that a click on a column's heading asks for.</summary>
    public EdgeOrder After(EdgeColumn column) => new(column, Column == column && !IsDescending);

    /// <summary>As an address has it.</summary>
    public override string ToString() => (IsDescending ? "-" : "") + Column.ToString()!.ToLowerInvariant();

    /// <summary>The edges in this order; what is unknown comes last.</summary>
    /// <param name="edges">The edges.</param>
    /// <param name="other">The end that is named.</param>
    /// <param name="known">The instruments at that end.</param>
    /// <param name="bodies">Their bodies.</param>
    public IEnumerable<PageItem<Relation>> Of(
        IEnumerable<PageItem<Relation>> edges, Func<Relation, EntityId> other, IReadOnlyDictionary<InstrumentId, Instrument> known,
        IReadOnlyDictionary<BodyId, Body> bodies)
    {
        if (Column is not { } column)
        {
            return edges;
        }

        var keyed = edges.Select(e => (Edge: e, Key: Key(column, e.Node, known.GetValueOrDefault(other(e.Node).Instrument), bodies)))
            .OrderBy(e => e.Key is null);
        return (IsDescending ? keyed.ThenByDescending(e => e.Key, StringComparer.OrdinalIgnoreCase)
            : keyed.ThenBy(e => e.Key, StringComparer.OrdinalIgnoreCase)).Select(e => e.Edge);
    }

    private static string? Key(EdgeColumn column, Relation edge, Instrument? instrument, IReadOnlyDictionary<BodyId, Body> bodies) => column switch
    {
        EdgeColumn.Relation => InWords.Of(edge.Type),
        EdgeColumn.Text => instrument is null ? null : InWords.Name(instrument),
        EdgeColumn.Body => instrument?.Body is { } body ? bodies.GetValueOrDefault(body)?.Name : null,
        EdgeColumn.Date => instrument?.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => edge.CitationCount.ToString("D9", System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>The columns of a table of edges.</summary>
public enum EdgeColumn
{
    /// <summary>The type of the edge.</summary>
    Relation,

    /// <summary>The title of the text at the other end.</summary>
    Text,

    /// <summary>Its body.</summary>
    Body,

    /// <summary>Its date.</summary>
    Date,

    /// <summary>How many citations prove the edge.</summary>
    Times,
}
