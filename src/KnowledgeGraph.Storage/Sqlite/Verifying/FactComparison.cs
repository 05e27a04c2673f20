using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>Goes through the facts of a table in two files side by side.</summary>
/// <param name="facts">The table.</param>
/// <param name="found">Is told what differs.</param>
internal sealed class FactComparison(TableFacts facts, Action<GraphDifference> found)
{
    private const int LongestValue = 160;

    private readonly RowWork work = new();

    /// <summary>Compares them.</summary>
    /// <returns>How many facts there are in either.</returns>
    public long Compare(SqliteSession stored, SqliteSession recomputed, CancellationToken cancellationToken)
    {
        using SqliteStatement one = stored.Open(facts.Sql), other = recomputed.Open(facts.Sql);
        (SqliteRow? there, SqliteRow? made) = (one.Next(work), other.Next(work));
        long count = 0;
        for (; there is not null || made is not null; count++)
        {
            if (count % 1024 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int order = there is not { } left ? 1 : made is not { } right ? -1 : Order(left, right);
            if (order != 0)
            {
                SqliteRow only = (order < 0 ? there : made)!.Value;
                string values = Values(only, Enumerable.Range(facts.Keys, facts.Columns.Count - facts.Keys));
                found(new GraphDifference(facts.Table, Key(only), order < 0 ? values : null, order < 0 ? null : values));
            }
            else
            {
                Tell(there!.Value, made!.Value);
            }

            there = order <= 0 ? one.Next(work) : there;
            made = order >= 0 ? other.Next(work) : made;
        }

        return count;
    }

    private int Order(SqliteRow one, SqliteRow other)
    {
        for (int at = 0; at < facts.Keys; at++)
        {
            if (Order(one, other, at) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Order(SqliteRow one, SqliteRow other, int at)
    {
        int rank = one.Rank(at);
        int order = rank.CompareTo(other.Rank(at));
        return order != 0 ? order : rank switch
        {
            0 => 0,
            1 => one.GetDouble(at).CompareTo(other.GetDouble(at)) is var first and not 0 ? first : one.GetInt64(at).CompareTo(other.GetInt64(at)),
            _ => one.Raw(at).SequenceCompareTo(other.Raw(at)),
        };
    }

    private void Tell(SqliteRow stored, SqliteRow recomputed)
    {
        List<int> differing = [];
        for (int at = facts.Keys; at < facts.Columns.Count; at++)
        {
            if (Order(stored, recomputed, at) != 0)
            {
                differing.Add(at);
            }
        }

        if (differing.Count > 0)
        {
            found(new GraphDifference(facts.Table, Key(stored), Values(stored, differing), Values(recomputed, differing)));
        }
    }

    private string Key(SqliteRow row) => string.Join(' ', Enumerable.Range(0, facts.Keys).Select(at => Value(row, at)));

    private string Values(SqliteRow row, IEnumerable<int> columns) =>
        string.Join("; ", columns.Select(at => $"{facts.Columns[at]}: {Value(row, at)}")) is { Length: > 0 } values ? values : "no more than that";

    private static string Value(SqliteRow row, int at) => row.Rank(at) switch
    {
        0 => "nothing",
        3 => Convert.ToHexString(row.Raw(at)[..Math.Min(row.Raw(at).Length, LongestValue / 2)]),
        _ => Cut(Encoding.UTF8.GetString(row.Raw(at))),
    };

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
