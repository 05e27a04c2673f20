using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Cli.Show;

/// <summary>A series as rows, a text a row: how it stands to the text asked about, and what it rests on that it takes up the one before.</summary>
internal static class SeriesTable
{
    /// <summary>Prints the rows.</summary>
    public static void Print(Streams streams, SeriesReading series) => Rows.Print(
        streams,
        ["", "Date", .. EntityCells.Columns(streams, "Text"), "Takes up", "Rests on"],
        [
            .. series.Members.Select((member, place) => Row(streams, Standing(place - series.Place), member.Instrument, member.Follows)),
            .. series.Branches.Select(branch => Row(streams, "branch", branch.Later, branch)),
        ]);

    private static string Standing(int steps) => steps switch
    {
        < 0 => "earlier",
        0 => "this",
        _ => "later",
    };

    private static IReadOnlyList<string?> Row(Streams streams, string standing, Instrument text, SeriesLink? link) =>
    [
        standing, text.Date?.ToString("O", CultureInfo.InvariantCulture), .. EntityCells.Of(streams, text.Id, InWords.Title(text)),
        link?.Earlier.Id.Value,
        link is null ? null : string.Join("; ", link.Evidence.Select(EvidenceInWords.Of)),
    ];
}
