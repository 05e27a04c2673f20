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
/// The statements of filtered lists: one text a list, an order, a direction and a beginning, put together of files of this build and of the phrases
/// below. Every list is ordered by four keys, all ascending; backward all are turned round.
/// </summary>
internal static class FilteredListText
{
    private const string Day = "toInteger(replace(i.date, '-', ''))";

    private const string Proofs = "COUNT { MATCH (p)-[x]->(t) WHERE type(x) = type UNWIND x.citations AS start RETURN DISTINCT start }";

    private static readonly ConcurrentDictionary<(string List, ListOrder Order, bool IsBackward, ListBeginning Beginning), string> Texts = new();

    /// <summary>A list of citations, of the edges that they prove, of provisions or of statements.</summary>
    public static string Of(string list, ListOrder order, bool isBackward, ListBeginning beginning) =>
        Texts.GetOrAdd((list, order, isBackward, beginning), static key => Put(key.List, key.Order, key.IsBackward, key.Beginning));

    /// <summary>The citations in entities, or of them.</summary>
    public static string OfEntities(string file, ListOrder order) => Texts.GetOrAdd((file, order, false, ListBeginning.All), static key =>
        Filters(CypherFile.Text(key.List).Replace("@SORT", Sort("citation-list", key.Order), StringComparison.Ordinal)));

    /// <summary>The beginning of a statement that counts a list.</summary>
    public static string Counted(string file, ListBeginning beginning) =>
        Texts.GetOrAdd((file, ListOrder.Text, false, beginning), static key => Filters(CypherFile.Text(key.List)
            .Replace(
                "@FOUND",
                key.List == "counted-statements" ? CypherFile.Text("statement-filter").TrimEnd()
                    : Found(key.List == "counted-provisions" ? "provision-list" : key.List, key.Beginning),
                StringComparison.Ordinal)
            .Replace("@PROOFS", Proofs, StringComparison.Ordinal)));

    /// <summary>Puts sets and filters into a statement.</summary>
    public static string Filters(string text) => text
        .Replace("@CITATION_SETS", CypherFile.Text("citation-sets"), StringComparison.Ordinal)
        .Replace("@PROVISION_SETS", CypherFile.Text("provision-sets"), StringComparison.Ordinal)
        .Replace("@CITATION_FILTER", CypherFile.Text("citation-filter").TrimEnd(), StringComparison.Ordinal)
        .Replace("@PROVISION_FILTER", CypherFile.Text("provision-filter").TrimEnd(), StringComparison.Ordinal)
        .Replace("@TEXTS", Set("texts"), StringComparison.Ordinal)
        .Replace("@SOURCES", Set("sources"), StringComparison.Ordinal)
        .Replace("@TARGETS", Set("targets"), StringComparison.Ordinal)
        .Replace("@SUBJECTS", Set("subjects"), StringComparison.Ordinal)
        .Replace("@OBJECTS", Set("objects"), StringComparison.Ordinal);

    // The instruments that a filter lets through, whose parameters are in a map of that name.
    private static string Set(string name) => CypherFile.Text("instrument-set").Replace("$p.", $"$p.{name}.", StringComparison.Ordinal)
        .Replace("@GIVEN", $"$p.{name}", StringComparison.Ordinal).Replace("@SET", name, StringComparison.Ordinal);

    private static string Put(string list, ListOrder order, bool isBackward, ListBeginning beginning) => Filters(CypherFile.Text(list)
        .Replace("@FOUND", list == "statement-list" ? CypherFile.Text("statement-filter").TrimEnd() : Found(list, beginning), StringComparison.Ordinal)
        .Replace("@SORT", Sort(list, order), StringComparison.Ordinal)
        .Replace("@BEFORE", Before(Last(list)), StringComparison.Ordinal)
        .Replace("@BEYOND", Compared(Last(list), isBackward ? "<" : ">", ""), StringComparison.Ordinal)
        .Replace("@DOWN", isBackward ? " DESC" : "", StringComparison.Ordinal)
        .Replace("@PROOFS", Proofs, StringComparison.Ordinal));

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
}
