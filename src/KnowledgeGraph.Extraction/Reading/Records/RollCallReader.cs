using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>
/// Reads the roll calls of the General Assembly as E. Voeten's collection has them: a table of roll calls, and one of votes. A resolution is voted on
/// once as a whole: votes on paragraphs and amendments are left out, and where several roll calls of a resolution remain, none of them is taken for
/// the one on the whole.
/// </summary>
internal static class RollCallReader
{
    private static readonly string[] CallColumns = ["rcid", "date", "unres", "amend", "para"];
    private static readonly string[] VoteColumns = ["rcid", "country", "vote"];

    public static RecordFile Read(ReadOnlyMemory<byte> calls, ReadOnlyMemory<byte> votes, ReadingBudget budget)
    {
        var remarks = new List<string>();
        Dictionary<string, RollCall> chosen = ReadCalls(calls, budget, remarks);
        ReadVotes(votes, chosen, budget);
        return new RecordFile(
            RecordOrigin.RollCalls, [.. chosen.Values.Where(c => c.HasVotes).OrderBy(c => c.Order).Select(c => c.Record)], [], remarks);
    }

    private static Dictionary<string, RollCall> ReadCalls(ReadOnlyMemory<byte> content, ReadingBudget budget, List<string> remarks)
    {
        var calls = new Dictionary<InstrumentId, List<RollCall>>();
        (int parts, int nameless, int order) = (0, 0, 0);
        foreach (string[] row in Rows(content, CallColumns, "roll calls", budget))
        {
            if (row[3] == "1" || row[4] == "1")
            {
                parts++;
            }
            else if (RollCallSymbol.Read(row[2]) is { } symbol)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(calls, symbol, out _) ??= [];
                calls[symbol].Add(new RollCall(row[0], symbol, RecordedDays.Read(row[1]), order++));
            }
            else
            {
                nameless++;
            }
        }

        List<RollCall>[] several = [.. calls.Values.Where(c => c.Count > 1)];
        Remark(parts, "roll call on a paragraph or an amendment", "roll calls on paragraphs and amendments");
        Remark(nameless, "roll call that names no resolution", "roll calls that name no resolution");
        Remark(
            several.Sum(c => c.Count), "roll call of a resolution that has several",
            $"roll calls of {several.Length} resolutions that have several, of which none is said to be on the whole");
        return calls.Values.Where(c => c.Count == 1).Select(c => c[0]).DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);

        void Remark(int count, string one, string many)
        {
            if (count > 0)
            {
                remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}"));
            }
        }
    }

    private static void ReadVotes(ReadOnlyMemory<byte> content, Dictionary<string, RollCall> calls, ReadingBudget budget)
    {
        // The rows of a roll call stand together, and few names stand in all of them.
        var names = new Dictionary<string, StateId?>(StringComparer.Ordinal);
        RollCall? call = null;
        foreach (string[] row in Rows(content, VoteColumns, "votes", budget))
        {
            if (call?.Id != row[0] && !calls.TryGetValue(row[0], out call))
            {
                continue;
            }

            if (!names.TryGetValue(row[1], out StateId? state))
            {
                names.Add(row[1], state = States.Named(row[1])?.Id);
            }

            call.Add(row[1], state, row[2]);
        }
    }

    // The array is the next row's too.
    private static IEnumerable<string[]> Rows(ReadOnlyMemory<byte> content, string[] columns, string what, ReadingBudget budget)
    {
        using var text = new StreamReader(new MemoryStream(content.ToArray(), writable: false), Encoding.UTF8);
        int[]? places = null;
        string[] row = new string[columns.Length];
        foreach ((int line, IReadOnlyList<string> fields) in CsvRows.Of(text))
        {
            budget.GoOn();
            if (places is null)
            {
                places = [.. columns.Select(c => fields.Index().Where(f => f.Item == c).Select(f => f.Index).DefaultIfEmpty(-1).First())];
                if (Array.IndexOf(places, -1) is >= 0 and var missing)
                {
                    throw new UnreadableDocumentException($"lacks the column “{columns[missing]}” of {what}");
                }

                continue;
            }

            for (int i = 0; i < places.Length; i++)
            {
                row[i] = places[i] < fields.Count ? fields[places[i]]
                    : throw new UnreadableDocumentException($"has a row of {what} on line {line} with {fields.Count} fields. {Advice.Mend}");
            }

            yield return row;
        }
    }

    private sealed class RollCall(string id, InstrumentId symbol, DateOnly? date, int order)
    {
        private readonly List<StateVote> _votes = [];
        private readonly HashSet<StateId> _voted = [];
        private readonly List<string> _twice = [];
        private readonly RecordDoubts _doubts = new();

        public string Id => id;

        public int Order => order;

        public bool HasVotes => _votes.Count > 0;

        public AdoptionRecord Record
        {
            get
            {
                _doubts.Twice(_twice);
                return new AdoptionRecord
                {
                    Instrument = symbol,
                    Date = date,
                    Adoption = AdoptionKind.ByRecordedVote,
                    Votes = _votes,
                    Diagnostics = _doubts.All,
                };
            }
        }

        public void Add(string name, StateId? state, string word)
        {
            Vote? vote = word switch
            {
                "yes" or "1" => Vote.InFavour,
                "no" or "3" => Vote.Against,
                "abstain" or "2" => Vote.Abstaining,
                "absent" or "8" => Vote.NotVoting,
                _ => null,
            };
            if (vote is null)
            {
                _doubts.Add(DiagnosticCodes.UnreadableFact, $"“{Advice.Shortened(word)}” is no vote ({Advice.Shortened(name)}).");
                return;
            }

            if (state is null)
            {
                _doubts.Add(DiagnosticCodes.UnknownState, $"No State is known that votes as “{Advice.Shortened(name)}”.");
            }
            else if (!_voted.Add(state.Value))
            {
                _twice.Add(name);
                return;
            }

            _votes.Add(new StateVote(vote.Value, state, state is null ? name : null));
        }
    }
}
