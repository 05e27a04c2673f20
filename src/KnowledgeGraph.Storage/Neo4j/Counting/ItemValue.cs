using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Counting;

/// <summary>
/// What an item is counted by, in Cypher, of its text <c>i</c>, its paragraph <c>p</c>, what is cited <c>o</c> and what tells more <c>x</c>.
/// </summary>
/// <param name="Key">The value that is the same for what is counted together; null for none.</param>
/// <param name="Shown">The value as it is told.</param>
/// <param name="Several">Where an item may have several: the list of pairs of both, which <c>Key</c> and <c>Shown</c> take as <c>v</c>.</param>
internal sealed record ItemValue(string Key, string Shown, string? Several = null)
{
    private static readonly Dictionary<Dimension, ItemValue> All = new()
    {
        [Dimension.Body] = Of("i.body"),
        [Dimension.Year] = Of("left(i.date, 4)"),
        [Dimension.Kind] = Of("i.kind"),
        [Dimension.Session] = new("toLower(i.session)", "i.session"),
        [Dimension.Instrument] = Of("i.id"),
        [Dimension.Subject] = OfSeveral("UNWIND i.subjects AS s WITH toLower(s) AS key, min(s) AS shown RETURN [key, shown]"),
        [Dimension.Sponsor] = OfSeveral("MATCH (s:State)-[:SPONSORED]->(i) WITH DISTINCT s.id AS key RETURN [key, key]"),
        [Dimension.CitedBody] = Of("o.body"),
        [Dimension.CitedYear] = Of("left(o.date, 4)"),
        [Dimension.CitedKind] = Of("o.kind"),
        [Dimension.CitedSession] = new("toLower(o.session)", "o.session"),
        [Dimension.CitedInstrument] = Of("o.id"),
        [Dimension.CitedSubject] = OfSeveral("UNWIND o.subjects AS s WITH toLower(s) AS key, min(s) AS shown RETURN [key, shown]"),
        [Dimension.CitedSponsor] = OfSeveral("MATCH (s:State)-[:SPONSORED]->(o) WITH DISTINCT s.id AS key RETURN [key, key]"),
        [Dimension.ProvisionKind] = Of("p.kind"),
        [Dimension.Verb] = new("toLower(p.verb)", "p.verb"),
        [Dimension.Action] = new("toLower(p.action)", "p.action"),
    };

    private static readonly ItemValue TypesOfHits = OfSeveral(
        "MATCH (x)-[:HAS_PART*0..]->(part:Provision)-[edge:@RELATIONS]->() WHERE x:Instrument OR part = x WITH DISTINCT type(edge) AS key RETURN [key, key]");

    /// <summary>What the items of a list are counted by.</summary>
    public static ItemValue Of(CountedList list, Dimension dimension) => (list, dimension) switch
    {
        (CountedHits, Dimension.Relation) => TypesOfHits,
        _ => All[dimension],
    };

    private static ItemValue Of(string value) => new(value, value);

    private static ItemValue OfSeveral(string pairs) => new("v[0]", "v[1]", $"COLLECT {{ {pairs} }}");
}
