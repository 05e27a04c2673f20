using System.Text.Json;
using GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A vocabulary of the model, each word with its meaning.</summary>
internal abstract class VocabularyGraphType<T> : EnumerationGraphType
    where T : struct, Enum
{
    protected VocabularyGraphType(string description, Func<T, string> meaning)
    {
        Name = typeof(T).Name;
        Description = description;
        foreach (T value in Enum.GetValues<T>())
        {
            Add(JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()), value, meaning(value));
        }
    }

    protected static string Undescribed(T value) => throw new InvalidOperationException($"{typeof(T).Name}.{value} has no description.");
}

internal sealed class InstrumentKindGraphType() : VocabularyGraphType<InstrumentKind>("What kind of text an instrument is.", kind => kind switch
{
    InstrumentKind.Resolution => "A resolution of an organ or a subsidiary body.",
    InstrumentKind.Decision => "A decision of an organ or a subsidiary body.",
    InstrumentKind.PresidentialStatement => "A statement by the President of the Security Council.",
    InstrumentKind.Treaty => "A convention, covenant, protocol, agreement or statute.",
    InstrumentKind.Declaration => "A declaration, agenda, programme or plan of action, set of rules, principles or guidelines.",
    InstrumentKind.Charter => "The Charter of the United Nations.",
    InstrumentKind.Report => "A report of a body or of the Secretary-General.",
    InstrumentKind.Document => "Any other document with a symbol: a letter, a note, a meeting record.",
    InstrumentKind.Other => "Anything else.",
    _ => Undescribed(kind),
});

internal sealed class ProvisionKindGraphType()
    : VocabularyGraphType<ProvisionKind>("What kind of part of an instrument a provision is.", kind => kind switch
{
    ProvisionKind.Head => "The cover and the title, HEAD.",
    ProvisionKind.Preambular => "A preambular paragraph, PP3.",
    ProvisionKind.Operative => "An operative paragraph, OP5.",
    ProvisionKind.Subparagraph => "A lettered or numbered part of a paragraph, OP4(a).",
    ProvisionKind.Section => "A titled section of the operative part or of an annex.",
    ProvisionKind.Annex => "An annex, appendix or enclosure, Annex.",
    ProvisionKind.AnnexParagraph => "A paragraph of an annex, Annex:29.",
    ProvisionKind.Article => "An article of a treaty or statute.",
    ProvisionKind.Footnote => "A footnote by its printed marker, FN2.",
    ProvisionKind.Closing => "What follows the last paragraph: the meeting and its date.",
    _ => Undescribed(kind),
});

internal sealed class CitationStatusGraphType()
    : VocabularyGraphType<CitationStatus>("What is known of the instrument that a citation means.", status => status switch
{
    CitationStatus.Resolved => "One instrument is meant.",
    CitationStatus.Ambiguous => "Several instruments fit equally: all are candidates, none is chosen.",
    CitationStatus.OpenSet => "A set that the text does not list: all relevant resolutions.",
    CitationStatus.Self => "The text cites itself: the present resolution.",
    CitationStatus.Unresolved => "Something is cited and nothing known fits.",
    _ => Undescribed(status),
});

internal sealed class RelationTypeGraphType() : VocabularyGraphType<RelationType>(
    "How one text builds on another, by the words nearest to the citation; and what texts state about instruments.", type => type switch
    {
        RelationType.Cites => "Cites, with no nearer word.",
        RelationType.Recalls => "Recalling, having regard to, bearing in mind.",
        RelationType.Reaffirms => "Reaffirming, reiterating, affirming.",
        RelationType.TakesNoteOf => "Noting, taking note, acknowledging, having considered.",
        RelationType.Welcomes => "Welcoming, noting with appreciation or satisfaction, commending.",
        RelationType.ExpressesConcernAt => "Deploring, condemning, noting with concern the instrument itself.",
        RelationType.DeploresBreachOf => "Deploring, condemning, noting with concern a violation or the non-implementation of the instrument.",
        RelationType.Endorses => "Endorsing, approving, supporting.",
        RelationType.Adopts => "Adopting, proclaiming.",
        RelationType.BasedOn => "In accordance with, pursuant to, guided by, acting under.",
        RelationType.Implements => "Implementation of, follow-up to, in furtherance of.",
        RelationType.Extends => "Deciding to extend or renew what the other established.",
        RelationType.Amends => "Amending, revising.",
        RelationType.Supersedes => "Replacing, rescinding, terminating.",
        RelationType.RequestsActionUnder => "An operative verb that asks someone about the instrument.",
        RelationType.PublishedIn => "A footnote that says where a named instrument is to be found.",
        RelationType.AdoptedBy => "A statement: adopted by a body or by another instrument.",
        RelationType.RecommendedBy => "A statement: recommended by a body.",
        RelationType.ProtocolTo => "A statement: a protocol to a treaty.",
        RelationType.Supplements => "A statement: supplements another instrument.",
        RelationType.AnnexedTo => "A statement: annexed to another instrument.",
        RelationType.Repeats => "Has most of its words from the other, an earlier paragraph. Only where it is asked for by name; no citation makes it.",
        RelationType.HasPart => "Between an instrument and its own provision; costs no depth in lineage.",
        _ => Undescribed(type),
    });

internal sealed class DirectionGraphType() : VocabularyGraphType<Direction>("Which way lineage runs.", direction => direction switch
{
    Direction.BuildsOn => "From a text to what it cites.",
    Direction.BuiltOnBy => "From a text to what cites it.",
    Direction.Both => "Both ways, each on its own: never down one edge and back up another.",
    _ => Undescribed(direction),
});

internal sealed class GranularityGraphType()
    : VocabularyGraphType<Granularity>("What an edge of lineage starts from.", granularity => granularity switch
{
    Granularity.Provision => "The provision that cites.",
    Granularity.Instrument => "Its instrument: provisions are folded, one edge a pair and type.",
    _ => Undescribed(granularity),
});

internal sealed class InstrumentOrderGraphType()
    : VocabularyGraphType<InstrumentOrder>("How a list of instruments is ordered; ties by id.", order => order switch
{
    InstrumentOrder.DateAsc => "The oldest first; without a date last.",
    InstrumentOrder.DateDesc => "The newest first; without a date last.",
    InstrumentOrder.Symbol => "By id.",
    InstrumentOrder.MostCited => "The most cited first.",
    InstrumentOrder.Relevance => "What the filter's words are found in best first; by id where it has none.",
    _ => Undescribed(order),
});

internal sealed class SearchOrderGraphType()
    : VocabularyGraphType<SearchOrder>("How what a search found is ordered; ties by id.", order => order switch
{
    SearchOrder.Relevance =>
        "What is called so first: by how much of a name, a title or a subject the words are, what is loaded and often cited before what is not; then paragraphs.",
    SearchOrder.DateDesc => "The newest text first; without a date last.",
    SearchOrder.DateAsc => "The oldest text first; without a date last.",
    SearchOrder.MostCited => "The text that is cited most first.",
    _ => Undescribed(order),
});

internal sealed class ListOrderGraphType()
    : VocabularyGraphType<ListOrder>("How a list of what stands in texts is ordered; ties in the order of the texts.", order => order switch
{
    ListOrder.Text => "By the text that it stands in, by id, and by its place there.",
    ListOrder.DateAsc => "By the date of the text that it stands in, the oldest first; without a date last.",
    ListOrder.DateDesc => "By the date of the text that it stands in, the newest first; without a date last.",
    ListOrder.MostCited =>
        "The most cited first: provisions, what citations cite and what statements are of by how often each is cited in all, edges by how many citations prove them.",
    ListOrder.Relevance => "Where the words of the filter of provisions are found best first; in the order of the texts where it has none.",
    _ => Undescribed(order),
});

internal sealed class DimensionGraphType() : VocabularyGraphType<Dimension>(
    "What the items of a list are counted by. Their text is the instrument itself, the one that cites or states, or the one that a paragraph is of; of a statement, what is cited is what something is said of.",
    dimension => dimension switch
    {
        Dimension.Body => "The body of the text.",
        Dimension.Year => "The year of its adoption.",
        Dimension.Kind => "Its kind.",
        Dimension.Subject => "Its subject headings, in capital letters: a text with several is counted in each.",
        Dimension.Session => "Its session as printed.",
        Dimension.Sponsor => "The States that sponsored it: a text with several is counted in each.",
        Dimension.Instrument => "The text itself.",
        Dimension.CitedBody => "The body of what is cited.",
        Dimension.CitedYear => "The year in which what is cited was adopted.",
        Dimension.CitedKind => "The kind of what is cited.",
        Dimension.CitedSubject => "The subject headings of what is cited: one with several is counted in each.",
        Dimension.CitedSession => "The session of what is cited.",
        Dimension.CitedSponsor => "The States that sponsored what is cited: one with several is counted in each.",
        Dimension.CitedInstrument => "What is cited, as a whole.",
        Dimension.Relation => "The type of the edge; of what a search found the types of those that it makes, counted in each.",
        Dimension.Status => "The status of the citation.",
        Dimension.ProvisionKind => "The kind of the paragraph.",
        Dimension.Opening => "The words that the paragraph opens with.",
        Dimension.Action => "The class of those words.",
        Dimension.Verb => "The words that govern the citation.",
        Dimension.Pinpoint => "The part that is cited, as the United Nations abbreviates it.",
        _ => Undescribed(dimension),
    })
{
    /// <summary>A dimension as the schema has it.</summary>
    public static string NameOf(Dimension dimension) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(dimension.ToString());
}

internal sealed class GroupOrderGraphType()
    : VocabularyGraphType<GroupOrder>("Which groups come first; of groups alike, the one whose value comes first.", order => order switch
{
    GroupOrder.Count => "The largest first.",
    GroupOrder.Value => "By value: years from the earliest.",
    GroupOrder.ValueDesc => "By value, the last first: years from the latest.",
    _ => Undescribed(order),
});

internal sealed class SearchScopeGraphType() : VocabularyGraphType<SearchScope>("Where a search looks.", scope => scope switch
{
    SearchScope.Instruments => "Symbols, titles, names and subjects of instruments.",
    SearchScope.Provisions => "The words of provisions.",
    _ => Undescribed(scope),
});

internal sealed class AdoptionKindGraphType() : VocabularyGraphType<AdoptionKind>("How a text was adopted.", kind => kind switch
{
    AdoptionKind.WithoutVote => "Without a vote.",
    AdoptionKind.ByAcclamation => "By acclamation.",
    AdoptionKind.Unanimously => "By a vote in which all were in favour, and the record says it so.",
    AdoptionKind.ByRecordedVote => "By a vote of which each State's is known: a recorded vote or a roll call.",
    _ => Undescribed(kind),
});

internal sealed class VoteGraphType() : VocabularyGraphType<Vote>("How a State voted.", vote => vote switch
{
    Vote.InFavour => "In favour.",
    Vote.Against => "Against.",
    Vote.Abstaining => "Present and voting neither way.",
    Vote.NotVoting => "A member that did not vote, where the record says so.",
    _ => Undescribed(vote),
});
