using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The parameters that questions become. A condition that is none is null.</summary>
internal static class Parameters
{
    // Lucene's own limit is 1,024 clauses; each form of a word is one a field.
    private const int MostClauses = 1_000;

    // What ends a word, of what names and headings are printed with.
    private static readonly string[] Signs = [",", ".", ":", ";", "-", "–", "—", "/", "(", ")", "[", "]", "“", "”", "\"", "'", "’"];

    private static readonly (
        string Field, int Weight)[] InstrumentFields = [("symbolWords", 8), ("titleWords", 4), ("nameWords", 3), ("subjectWords", 1)];

    private static readonly (string Field, int Weight)[] ProvisionFields = [("words", 1)];

    /// <summary>The order of the types of edges.</summary>
    public static readonly Dictionary<string, int> Ranks = Enum.GetValues<RelationType>().ToDictionary(t => t.Name(), t => (int)t);

    /// <summary>Ids or names, each once.</summary>
    public static IEnumerable<string> Ids(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal);

    /// <summary>The ids of bodies that a filter names.</summary>
    public static string[]? Bodies(IReadOnlyList<string> words, bool withSubsidiaries = false) =>
        words.Count == 0 ? null : [.. BodyWords.Ids(words, withSubsidiaries)];

    /// <summary>The names of values of a vocabulary.</summary>
    public static string[]? Names<T>(IReadOnlyList<T> values, Func<T, string> name) => values.Count == 0 ? null : [.. values.Select(name)];

    /// <summary>The types of edges that are followed; null for all of them.</summary>
    public static string[]? Types(IReadOnlyList<RelationType> types) => Names(types, t => t.Name());

    /// <summary>A filter of lineage, and the order of the types.</summary>
    public static (string Name, object? Value)[] Lineage(LineageFilter filter) =>
    [
        ("types", Types(filter.Types)),
        ("ranks", Ranks),
        ("bodies", Bodies(filter.Bodies)),
        ("kinds", Names(filter.Kinds, k => k.Name())),
        ("dateFrom", DayText.Of(filter.DateFrom)),
        ("dateTo", DayText.Of(filter.DateTo)),
        ("loadedOnly", filter.LoadedOnly),
    ];

    /// <summary>Where a page begins and how long it is.</summary>
    public static (string Name, object? Value)[] Page(PageRequest page) =>
        [("fenced", page.Cursor is not null), ("backward", page.Backward), ("size", page.Size)];

    /// <summary>A filter of instruments.</summary>
    public static (string Name, object? Value)[] Instruments(InstrumentFilter filter) =>
    [
        ("bodies", Bodies(filter.Bodies, filter.WithSubsidiaries)),
        ("kinds", Names(filter.Kinds, k => k.Name())),
        ("dateFrom", DayText.Of(filter.DateFrom)),
        ("dateTo", DayText.Of(filter.DateTo)),
        ("sessions", filter.Sessions.Count == 0 ? null : filter.Sessions.Select(s => s.ToLowerInvariant()).ToArray()),
        ("isLoaded", filter.IsLoaded),
        ("subjects", filter.Subjects.Count == 0 ? null : filter.Subjects.Select(s => SubjectWords.Of(s).ToLowerInvariant()).ToArray()),
        ("sponsors", filter.Sponsors.Count == 0 ? null : filter.Sponsors.Select(s => s.Value).ToArray()),
        ("votes", filter.Votes.Count == 0 ? null : filter.Votes.Distinct().Select(v => new { state = v.State.Value, vote = v.Vote?.Name() })),
        ("adoptions", Names(filter.Adoptions, a => a.Name())),
        ("drafts", filter.Drafts.Count == 0 ? null : filter.Drafts.Select(d => d.Value).ToArray()),
        ("hasVotes", filter.HasVotes),
        ("only", filter.Only is { } only ? only.Select(i => i.Value).ToArray() : null),
        ("cites", filter.Cites.Count == 0 ? null : filter.Cites.Distinct().Select(e => e.ToString()).ToArray()),
        ("citedBy", filter.CitedBy.Count == 0 ? null : filter.CitedBy.Distinct().Select(e => e.ToString()).ToArray()),
        ("words", string.IsNullOrWhiteSpace(filter.Text) ? null : Lucene(SearchWords.Read(filter.Text), InstrumentFields.AsSpan(0, 3))),
    ];

    /// <summary>A search: its filter, and what it looks for where.</summary>
    public static (string Name, object? Value)[] Search(SearchQuery query, SearchWords words) =>
    [
        .. Instruments(query.Filter),
        ("relations", Names(query.Relations, r => r.Name())),
        ("index", "provision_words"),
        ("inInstruments", SearchBounds.Looks(query, SearchScope.Instruments) ? Lucene(words, InstrumentFields) : null),
        ("inProvisions", SearchBounds.Looks(query, SearchScope.Provisions) ? Lucene(words, ProvisionFields) : null),
    ];

    /// <summary>A search of texts in another language than English: titles are their first provisions.</summary>
    public static (string Name, object? Value)[] Search(SearchQuery query, SearchedWords words) =>
    [
        .. Instruments(query.Filter),
        ("relations", Names(query.Relations, r => r.Name())),
        ("index", "foreign_words"),
        ("inInstruments", null),
        ("inProvisions", words.Lucene(SearchBounds.Looks(query, SearchScope.Instruments), SearchBounds.Looks(query, SearchScope.Provisions))),
    ];

    /// <summary>What hits are ordered by.</summary>
    public static (string Name, object? Value)[] Ranking(SearchQuery query, SearchWords words) =>
    [
        ("order", query.Order switch
        {
            SearchOrder.DateDesc => "DATE_DESC",
            SearchOrder.DateAsc => "DATE_ASC",
            SearchOrder.MostCited => "MOST_CITED",
            _ => null,
        }),
        ("terms", words.Terms.Select(t => t.Ways.Select(w => $" {string.Join(' ', w.SelectMany(SearchText.Words))}{(t.IsPrefix ? "" : " ")}"))),
        ("stems", words.Terms.Select(t => t.Ways.Select(w => w.SelectMany(SearchText.Words).FirstOrDefault() ?? ""))),
        ("asked", words.Terms.Sum(t => t.Words.Count)),
        ("common", SearchText.CommonWords),
        ("signs", Signs),
        ("called", Worth.Called), ("whole", Worth.Whole), ("share", Worth.Share), ("about", Worth.About), ("subject", Worth.Subject), ("both", Worth.Both),
        ("loaded", Worth.Loaded), ("doubling", Worth.Doubling), ("paragraph", Worth.Paragraph),
        ("scattered", Worth.Scattered),
    ];

    /// <summary>Words that are looked for in provisions.</summary>
    public static string ProvisionWords(string text) => Lucene(SearchWords.Read(text), ProvisionFields);

    // What is looked for as Lucene's classic query syntax has it. Only letters and digits get here, in small letters: nothing that is typed is an
    // operator.
    private static string Lucene(SearchWords words, ReadOnlySpan<(string Field, int Weight)> fields)
    {
        var terms = new List<string>();
        int ways = Math.Max(1, MostClauses / Math.Max(1, words.Terms.Count * fields.Length));
        foreach (SearchTerm term in words.Terms)
        {
            var alternatives = new List<string>();
            foreach (IReadOnlyList<string> way in term.Ways.Take(ways))
            {
                string[] folded = [.. way.SelectMany(SearchText.Words)];
                foreach ((string field, int weight) in folded.Length == 0 ? [] : fields)
                {
                    string phrase = term.IsPrefix && folded.Length == 1 ? $"{field}:{folded[0]}*" : $"{field}:\"{string.Join(' ', folded)}\"";
                    alternatives.Add($"{phrase}^{weight}");
                }
            }

            if (alternatives.Count > 0)
            {
                terms.Add($"+({string.Join(' ', alternatives)})");
            }
        }

        return terms.Count == 0 ? "-*:*" : string.Join(' ', terms);
    }
}
