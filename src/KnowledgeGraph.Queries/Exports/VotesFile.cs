using System.Globalization;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Exports.Formats;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Exports;

/// <summary>How States voted on a set of texts, as a table that RFC 4180 describes: a row a State.</summary>
public static class VotesFile
{
    /// <summary>Its kind.</summary>
    public const string MediaType = "text/csv";

    /// <summary>Writes it.</summary>
    public static void Write(IEnumerable<StateVotes> rows, Stream stream)
    {
        using StreamWriter text = FileStyle.Text(stream, newLine: "\r\n");
        text.WriteLine("state,name,in_favour,against,abstaining,not_voting");
        foreach (StateVotes row in rows)
        {
            text.WriteLine(string.Join(
                ',', row.State.Value, CsvFormat.Quoted(VotesInWords.Name(row.State)),
                Number(row.Counts.InFavour), Number(row.Counts.Against), Number(row.Counts.Abstaining), Number(row.Counts.NotVoting ?? 0)));
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
