using System.Runtime.InteropServices;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// What instruments are called and are about, as numbers of words, to tell how well words fit: of all of them in memory, some 200 bytes an
/// instrument, or of a few that were found.
/// </summary>
internal sealed class InstrumentTexts
{
    private const string Columns = "i.id, i.symbol, coalesce(i.title, i.topic), i.names, i.subjects, i.cited, i.is_loaded";
    private const string All = $"SELECT {Columns} FROM instrument i";
    private const string Some = $"SELECT {Columns} FROM json_each(@rows) w CROSS JOIN instrument i ON i.id = w.value";

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> vocabulary = [];
    private readonly List<bool> isCommon = [];
    private readonly List<int> words = [];
    private readonly List<Value> values = [];
    private readonly Dictionary<int, Entry> entries = [];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Value(int Start, int Count, bool IsSubject);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int First, int Count, int Cited, bool IsLoaded);

    private InstrumentTexts()
    {
    }

    /// <summary>Reads all instruments of the state that a session sees.</summary>
    public static InstrumentTexts Of(SqliteSession session) => Read(session, All);

    /// <summary>Reads some.</summary>
    public static InstrumentTexts Of(SqliteSession session, IEnumerable<int> rows) =>
        Read(session, Some, ("@rows", JsonColumn.Of(rows.Select(r => (long)r))));

    /// <summary>What each of some rows is worth that words were found in.</summary>
    public IEnumerable<(int Row, double Worth)> Worths(IEnumerable<int> rows, SearchWords asked)
    {
        var terms = new TermNumbers(asked, numbers, vocabulary);
        foreach (int row in rows)
        {
            Entry entry = entries.GetValueOrDefault(row);
            (double called, double about) = (0, 0);
            for (int v = entry.First; v < entry.First + entry.Count; v++)
            {
                Value value = values[v];
                double share = Share(terms, CollectionsMarshal.AsSpan(words).Slice(value.Start, value.Count));
                (called, about) = value.IsSubject ? (called, Math.Max(about, share)) : (Math.Max(called, share), about);
            }

            yield return (row, Storage.Search.Worth.OfInstrument(called, about, entry.Cited, entry.IsLoaded));
        }
    }

    private static InstrumentTexts Read(SqliteSession session, string sql, params (string Name, object? Value)[] parameters)
    {
        var texts = new InstrumentTexts();
        session.Each(
            sql,
            row =>
            {
                int first = texts.values.Count;
                texts.Add(row.Text(1), isSubject: false);
                texts.Add(row.Text(2), isSubject: false);
                texts.Add(Bracketed(row.Text(2)), isSubject: false);
                foreach (string name in JsonColumn.Words(row.GetString(3)))
                {
                    texts.Add(name, isSubject: false);
                }

                foreach (string subject in JsonColumn.Words(row.GetString(4)))
                {
                    texts.Add(subject, isSubject: true);
                }

                texts.entries[row.GetInt32(0)] = new Entry(first, texts.values.Count - first, row.GetInt32(5), row.GetBoolean(6));
            },
            parameters);
        return texts;
    }

    // The library calls a text without a title "Security Council resolution 1325 (2000) [on women and peace and security]": what it is on is a name.
    private static string? Bracketed(string? title) =>
        title?.IndexOf('[', StringComparison.Ordinal) is >= 0 and var start ? title[(start + 1)..] : null;

    private void Add(string? text, bool isSubject)
    {
        int start = words.Count;
        foreach (string word in text is null ? [] : SearchText.Words(text))
        {
            if (!numbers.TryGetValue(word, out int number))
            {
                numbers.Add(word, number = vocabulary.Count);
                vocabulary.Add(word);
                isCommon.Add(WordForms.IsCommon(word));
            }

            words.Add(number);
        }

        if (words.Count > start)
        {
            values.Add(new Value(start, words.Count - start, isSubject));
        }
    }

    // How much of a text the words asked for are, leaving out those that tell nothing; 0 where it has not all of them.
    private double Share(TermNumbers terms, ReadOnlySpan<int> text)
    {
        (ulong found, int telling, int asked) = (0, 0, 0);
        foreach (int word in text)
        {
            ulong of = terms.Of(word);
            found |= of;
            telling += isCommon[word] ? 0 : 1;
            asked += of != 0 && !isCommon[word] ? 1 : 0;
        }

        return (found | terms.Phrases) != terms.All || !terms.HasPhrases(text) ? 0 : telling == 0 ? 1 : Math.Max(asked, 0.5) / telling;
    }
}
