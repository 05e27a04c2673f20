using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Identifiers;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>How a value of an export is written.</summary>
internal enum ExportType
{
    Text,
    Whole,
    Real,
    Flag,
}

/// <summary>One value that nodes or edges have, in every format that has room for values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Of">The value of one of them; null where it has none.</param>
internal sealed record ExportField<T>(string Name, ExportType Type, Func<T, object?> Of);

/// <summary>The values that nodes and edges have beside their ids and ends.</summary>
internal static class ExportFields
{
    public static readonly IReadOnlyList<ExportField<AnswerNode>> OfNodes =
    [
        new("caption", ExportType.Text, n => n.Caption),
        new("instrument", ExportType.Text, n => n.Entity.Instrument.Value),
        new("part", ExportType.Text, n => n.Entity.Label),
        new("title", ExportType.Text, n => n.Title),
        new("kind", ExportType.Text, n => n.Instrument?.Kind.Name()),
        new("date", ExportType.Text, n => n.Instrument?.Date?.ToString("O", CultureInfo.InvariantCulture)),
        new("year", ExportType.Whole, n => n.Instrument?.Date?.Year),
        new("isLoaded", ExportType.Flag, n => n.Instrument?.IsLoaded ?? false),
        new("url", ExportType.Text, n => n.Instrument is { } i ? PublicIdentifiers.Url(i) : null),
        new("depth", ExportType.Whole, n => n.Node.Depth),
        new("degree", ExportType.Whole, n => n.Node.Degree),
        new("x", ExportType.Real, n => n.Point.X),
        new("y", ExportType.Real, n => n.Point.Y),
    ];

    public static readonly IReadOnlyList<ExportField<AnswerEdge>> OfEdges =
    [
        new("type", ExportType.Text, e => e.Type),
        new("depth", ExportType.Whole, e => e.Relation.Depth),
        new("citationCount", ExportType.Whole, e => e.Relation.CitationCount),
        new("words", ExportType.Text, e => e.Proofs.Count == 0 ? null : string.Join(" | ", e.Words)),
    ];

    /// <summary>A value as XML Schema and CSV write it.</summary>
    public static string? Written(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
