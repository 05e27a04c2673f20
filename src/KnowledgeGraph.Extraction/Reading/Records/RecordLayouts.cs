using System.Text;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>Tells how a file of records is laid out, by what it begins with and not by its name.</summary>
public static class RecordLayouts
{
    /// <summary>How much of a file's beginning tells.</summary>
    public const int Needed = 16 * 1024;

    private static readonly string[] RollCallColumns = ["rcid", "session", "unres"];
    private static readonly string[] VoteColumns = ["rcid", "country", "vote"];

    /// <summary>The layout of a file that begins so.</summary>
    public static RecordLayout Of(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        ReadOnlySpan<byte> words = text.TrimStart(" \t\r\n["u8);
        if (words.StartsWith("{"u8))
        {
            return words.IndexOf("\"symbol\""u8) >= 0 && (words.IndexOf("\"adoption_"u8) >= 0 || words.IndexOf("\"MS_in_favour\""u8) >= 0)
                ? RecordLayout.Library : RecordLayout.None;
        }

        int end = text.IndexOf((byte)'\n');
        string[] columns = Encoding.UTF8.GetString(end < 0 ? text : text[..end]).Trim().Split(',', StringSplitOptions.TrimEntries);
        return RollCallColumns.All(columns.Contains) ? RecordLayout.RollCalls
            : VoteColumns.All(columns.Contains) ? RecordLayout.RollCallVotes
            : RecordLayout.None;
    }
}
