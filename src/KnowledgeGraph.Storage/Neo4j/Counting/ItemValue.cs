using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Counting;

/// <summary>
/// What an item is counted by, in Cypher, of its text <c>i</c>, its paragraph <c>p</c>, what is cited <c>o</c> and what tells more <c>x</c>.
/// </summary>
/// <param name="Text">The value; null for none.</param>
/// <param name="IsList">Whether it is a list of values, each once.</param>
internal sealed record ItemValue(string Text, bool IsList = false)
{
    private static readonly Dictionary<Dimension, ItemValue> All = new()
    {
        [Dimension.Body] = new("i.body"),
        [Dimension.Year] = new("left(i.date, 4)"),
        [Dimension.Kind] = new("i.kind"),
        [Dimension.Session] = new(Session("i")),
        [Dimension.Instrument] = new("i.id"),
        [Dimension.Subject] = Subjects("i"),
        [Dimension.Sponsor] = Sponsors("i"),
        [Dimension.CitedBody] = new("o.body"),
        [Dimension.CitedYear] = new("left(o.date, 4)"),
        [Dimension.CitedKind] = new("o.kind"),
        [Dimension.CitedSession] = new(Session("o")),
        [Dimension.CitedInstrument] = new("o.id"),
        [Dimension.CitedSubject] = Subjects("o"),
        [Dimension.CitedSponsor] = Sponsors("o"),
        [Dimension.Relation] = new("x.relation"),
        [Dimension.Status] = new("x.status"),
        [Dimension.ProvisionKind] = new("p.kind"),
        [Dimension.Opening] = new("p.verb"),
        [Dimension.Action] = new("p.action"),
        [Dimension.Verb] = new("x.verb"),
        [Dimension.Pinpoint] = new("x.pinpoint"),
    };

    private static readonly ItemValue TypesOfHits = new(
        "CASE WHEN x:Provision THEN COLLECT { MATCH (x)-[edge:@RELATIONS]->() RETURN DISTINCT type(edge) } "
        + "ELSE COLLECT { MATCH (x)-[:HAS_PART*1..]->(:Provision)-[edge:@RELATIONS]->() RETURN DISTINCT type(edge) } END", IsList: true);

    /// <summary>Whether all items of one text have the same value.</summary>
    public static bool IsOfTexts(Dimension dimension) => dimension is Dimension.Body or Dimension.Year or Dimension.Kind or Dimension.Session
        or Dimension.Instrument or Dimension.Subject or Dimension.Sponsor;

    /// <summary>What the items of a list are counted by.</summary>
    public static ItemValue Of(CountedList list, Dimension dimension) => (list, dimension) switch
    {
        (CountedHits, Dimension.Relation) => TypesOfHits,
        _ => All[dimension],
    };

    private static string Session(string of) => $"toUpper(left({of}.session, 1)) + toLower(substring({of}.session, 1))";

    private static ItemValue Subjects(string of) => new($"COLLECT {{ UNWIND {of}.subjects AS s RETURN DISTINCT toUpper(s) }}", IsList: true);

    private static ItemValue Sponsors(string of) => new($"COLLECT {{ MATCH (s:State)-[:SPONSORED]->({of}) RETURN DISTINCT s.id }}", IsList: true);
}
