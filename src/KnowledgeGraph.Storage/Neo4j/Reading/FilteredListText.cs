using System.Collections.Concurrent;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Where a list begins: what the filter says that leaves the fewest.</summary>
internal enum ListBeginning
{
    /// <summary>With everything.</summary>
    All,

    /// <summary>With the texts that the filter of provisions lets through.</summary>
    Texts,

    /// <summary>With the texts that the filter of citing texts lets through.</summary>
    Sources,

    /// <summary>With what it stands in.</summary>
    Within,

    /// <summary>With what is cited, as a filter lets it through.</summary>
    Targets,

    /// <summary>With what is cited, as it is named.</summary>
    Citing,

    /// <summary>With the words of provisions.</summary>
    Words,
}

/// <summary>
/// The statements of filtered lists: one text a list, an order, a direction, a beginning and the sets that the filter gives, put together of files of
/// this build and of the phrases below. Every list is ordered by four keys, all ascending; backward all are turned round.
/// </summary>
internal static class FilteredListText
{
    private const string Day = "toInteger(replace(i.date, '-', ''))";

    private const string Proofs = "COUNT { MATCH (p)-[x]->(t) WHERE type(x) = type UNWIND x.citations AS start RETURN DISTINCT start }";

    private static readonly ConcurrentDictionary<Key, string> Texts = new();

    /// <summary>A list of citations, of the edges that they prove, of provisions or of statements.</summary>
    public static string Of(string list, ListOrder order, bool isBackward, ListBeginning beginning, FilterSets given) => Texts.GetOrAdd(
        new Key(list, order, isBackward, beginning, given), static key => Put(key));

    /// <summary>The citations in entities, or of them.</summary>
    public static string OfEntities(string file, ListOrder order, FilterSets given) => Texts.GetOrAdd(
        new Key(file, order, IsBackward: false, ListBeginning.All, given),
        static key => Filters(
            CypherFile.Text(key.List).Replace("@SORT", Sort("citation-list", key.Order), StringComparison.Ordinal), key.Given));

    /// <summary>The beginning of a statement that counts a list.</summary>
    public static string Counted(string file, ListBeginning beginning, FilterSets given) =>
        Texts.GetOrAdd(new Key(file, ListOrder.Text, IsBackward: false, beginning, given), static key => Filters(CypherFile.Text(key.List)
            .Replace(
                "@FOUND",
                key.List == "counted-statements" ? CypherFile.Text("statement-filter").TrimEnd()
                    : Found(key.List == "counted-provisions" ? "provision-list" : key.List, key.Beginning),
                StringComparison.Ordinal)
            .Replace("@PROOFS", Proofs, StringComparison.Ordinal), key.Given));

    /// <summary>Puts filters into a statement, and the sets that they ask for; the others are empty, and nothing of them is planned.</summary>
    public static string Filters(string text, FilterSets given) => text
        .Replace("@CITATION_SETS", CypherFile.Text("citation-sets"), StringComparison.Ordinal)
        .Replace("@PROVISION_SETS", CypherFile.Text("provision-sets"), StringComparison.Ordinal)
        .Replace("@CITATION_FILTER", CypherFile.Text("citation-filter").TrimEnd(), StringComparison.Ordinal)
        .Replace("@PROVISION_FILTER", CypherFile.Text("provision-filter").TrimEnd(), StringComparison.Ordinal)
        .Replace("@WITHIN", Provisions("within", "set-within", FilterSets.Within, given), StringComparison.Ordinal)
        .Replace("@CITED_HERE", Provisions("citingHere", "set-cited-here", FilterSets.CitedHere, given), StringComparison.Ordinal)
        .Replace("@CITING", Provisions("citing", "set-citing", FilterSets.Citing, given), StringComparison.Ordinal)
        .Replace("@TEXTS", Instruments("texts", FilterSets.Texts, given), StringComparison.Ordinal)
        .Replace("@SOURCES", Instruments("sources", FilterSets.Sources, given), StringComparison.Ordinal)
        .Replace("@TARGETS", Instruments("targets", FilterSets.Targets, given), StringComparison.Ordinal)
        .Replace("@SUBJECTS", Instruments("subjects", FilterSets.Subjects, given), StringComparison.Ordinal)
        .Replace("@OBJECTS", Instruments("objects", FilterSets.Objects, given), StringComparison.Ordinal);

    // The instruments that a filter lets through, whose parameters are in a map of that name.
    private static string Instruments(string name, FilterSets set, FilterSets given) => given.HasFlag(set)
        ? CypherFile.Text("instrument-set").Replace("$p.", $"$p.{name}.", StringComparison.Ordinal).Replace("@SET", name, StringComparison.Ordinal)
        : Empty(name);

    private static string Provisions(string name, string file, FilterSets set, FilterSets given) =>
        given.HasFlag(set) ? CypherFile.Text(file) : Empty(name);

    private static string Empty(string name) => $"CALL () {{ RETURN [] AS {name} }}";

    private static string Put(Key key)
    {
        string found = key.List == "statement-list" ? CypherFile.Text("statement-filter").TrimEnd() : Found(key.List, key.Beginning);
        string last = Last(key.List);
        return Filters(
            CypherFile.Text(key.List).Replace("@FOUND", found, StringComparison.Ordinal)
                .Replace("@SORT", Sort(key.List, key.Order), StringComparison.Ordinal)
                .Replace("@BEFORE", Before(last), StringComparison.Ordinal)
                .Replace("@BEYOND", Compared(last, key.IsBackward ? "<" : ">", ""), StringComparison.Ordinal)
                .Replace("@DOWN", key.IsBackward ? " DESC" : "", StringComparison.Ordinal)
                .Replace("@PROOFS", Proofs, StringComparison.Ordinal),
            key.Given);
    }

    // Of a list of provisions p and score, of the others p, c and score.
    private static string Found(string list, ListBeginning beginning)
    {
        bool isOfProvisions = list == "provision-list";
        string citations = isOfProvisions ? "" : "MATCH (p)-[:MAKES]->(c:Citation)";
        string found = isOfProvisions ? "p" : "p, c";
        return beginning switch
        {
            ListBeginning.Texts => $"UNWIND texts AS text MATCH (:Instrument {{id: text}})-[:HAS_PART*1..]->(p:Provision) {citations} WITH {found}, 0 AS score",
            ListBeginning.Sources => $"UNWIND sources AS text MATCH (:Instrument {{id: text}})-[:HAS_PART*1..]->(p:Provision) {citations} WITH {found}, 0 AS score",
            ListBeginning.Within => $"UNWIND within AS one MATCH (p:Provision {{id: one}}) {citations} WITH {found}, 0 AS score",
            ListBeginning.Targets => """
                UNWIND targets AS target MATCH (n:Instrument {id: target})
                MATCH (n)-[:HAS_PART|CONTAINED_IN*0..]->()<-[:OF]-(c:Citation) WHERE c.target = target
                WITH DISTINCT c MATCH (p:Provision)-[:MAKES]->(c) WITH p, c, 0 AS score
                """,
            ListBeginning.Citing when isOfProvisions => "UNWIND citingHere AS one MATCH (p:Provision {id: one}) WITH p, 0 AS score",
            ListBeginning.Citing => "UNWIND citing AS c MATCH (p:Provision)-[:MAKES]->(c) WITH p, c, 0 AS score",
            ListBeginning.Words => $"""
                CALL db.index.fulltext.queryNodes('provision_words', $p.words) YIELD node AS p, score
                {citations} WITH {found}, toInteger(round(score * 1000000)) AS score
                """,
            _ => $"MATCH (p:Provision) {citations} WITH {found}, 0 AS score",
        };
    }

    private static string Sort(string list, ListOrder order)
    {
        (string kept, string last, string cited) = list switch
        {
            "citation-list" => ("p, c", "", "OPTIONAL MATCH (i:Instrument {id: c.target}) WITH p, c, -coalesce(i.cited, 0) AS sort"),
            "relation-list" => ("p, type, t", ", right('0' + toString($p.ranks[type]), 2) + '~' + t.id AS last", $"WITH p, type, t, -{Proofs} AS sort"),
            "provision-list" => ("p", "", "WITH p, -COUNT { MATCH (p)-[:HAS_PART*0..]->()<-[:OF]-(x:Citation) RETURN DISTINCT x } AS sort"),
            _ => ("p, t, s, o", "", "WITH p, t, s, o, -s.cited AS sort"),
        };
        return order switch
        {
            ListOrder.DateAsc => $"MATCH (i:Instrument {{id: p.instrument}}) WITH {kept}, coalesce({Day}, 99999999) AS sort{last}",
            ListOrder.DateDesc => $"MATCH (i:Instrument {{id: p.instrument}}) WITH {kept}, -coalesce({Day}, 0) AS sort{last}",
            ListOrder.MostCited => cited + last,
            ListOrder.Relevance when list != "statement-list" => $"WITH {kept}, -score AS sort{last}",
            _ => $"WITH {kept}, 0 AS sort{last}",
        };
    }

    private static string Last(string list) => list switch
    {
        "citation-list" => "c.start",
        "relation-list" => "last",
        "provision-list" => "0",
        _ => "t.ordinal",
    };

    private static string Before(string last) =>
        $"(NOT $p.fenced AND $p.backward OR $p.fenced AND {Compared(last, "<", $" OR NOT $p.backward AND {last} = $p.last")})";

    private static string Compared(string last, string than, string orSame) => $"""
        (sort {than} $p.sort OR sort = $p.sort AND (p.instrument {than} $p.holder OR p.instrument = $p.holder
            AND (p.ordinal {than} $p.ordinal OR p.ordinal = $p.ordinal AND ({last} {than} $p.last{orSame}))))
        """;

    private readonly record struct Key(string List, ListOrder Order, bool IsBackward, ListBeginning Beginning, FilterSets Given);
}
