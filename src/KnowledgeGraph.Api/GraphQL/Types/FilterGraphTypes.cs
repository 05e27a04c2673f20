using System.Collections;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Paging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Filters;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The conditions on instruments.</summary>
internal sealed class InstrumentFilterGraphType : InputObjectGraphType
{
    public InstrumentFilterGraphType()
    {
        Name = "InstrumentFilter";
        Description = "Which instruments are wanted: all conditions hold together, the values of one are alternatives. A word that nothing has is an error.";
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("body").Description("Bodies by id, name or abbreviation.");
        Field<BooleanGraphType>("withSubsidiaries").Description("Whether bodies that are subsidiary to them count too.").DefaultValue(false);
        Field<ListGraphType<NonNullGraphType<InstrumentKindGraphType>>>("kind").Description("Kinds.");
        Field<DateGraphType>("dateFrom").Description("The first day.");
        Field<DateGraphType>("dateTo").Description("The last day.");
        Field<StringGraphType>("session").Description("The session by number, 75, or as printed, without regard to case; the body says whose.");
        Field<BooleanGraphType>("isLoaded").Description("Loaded ones only, or the others only.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("subject").Description(
            "Subject headings, without regard to case; those of the UNBIS Thesaurus also by code, by URI or in any official language.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("sponsor").Description("States that sponsored it, by id or name.");
        Field<ListGraphType<NonNullGraphType<StateVoteFilterGraphType>>>("vote").Description("Votes of States on it or a part of it; all of them hold.");
        Field<ListGraphType<NonNullGraphType<AdoptionKindGraphType>>>("adopted").Description("How it was adopted.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("draft").Description("Drafts, or reports with drafts, that were adopted as it, by id.");
        Field<BooleanGraphType>("hasVotes").Description("Those on which votes of States are recorded only, or the others only.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("ref").Description("Only these: references as instrument takes them.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("cites")
            .Description("What it cites in any of its provisions, all of these: references as instrument and provision take them.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("citedBy").Description("What cites it, all of these: references.");
        Field<StringGraphType>("text").Description("Words of the symbol, title or names.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new InstrumentFilter
    {
        Bodies = value.List<string>("body"),
        WithSubsidiaries = value.Value<bool?>("withSubsidiaries") ?? false,
        Kinds = value.List<InstrumentKind>("kind"),
        DateFrom = value.Value<DateOnly?>("dateFrom"),
        DateTo = value.Value<DateOnly?>("dateTo"),
        Sessions = value.Value<string>("session") is { } session ? [session] : [],
        IsLoaded = value.Value<bool?>("isLoaded"),
        Subjects = value.List<string>("subject"),
        Sponsors = [.. value.List<string>("sponsor").Select(StateArgument.Read)],
        Votes = value.List<StateVoteFilter>("vote"),
        Adoptions = value.List<AdoptionKind>("adopted"),
        Drafts = [.. value.List<string>("draft").Select(d => new InstrumentId(d))],
        HasVotes = value.Value<bool?>("hasVotes"),
        Only = value.List<string>("ref") is { Count: > 0 } only ? [.. only.Select(r => new InstrumentId(r))] : null,
        Cites = value.References("cites"),
        CitedBy = value.References("citedBy"),
        Text = value.Value<string>("text"),
    };
}

/// <summary>The vote of a State.</summary>
internal sealed class StateVoteFilterGraphType : InputObjectGraphType
{
    public StateVoteFilterGraphType()
    {
        Name = "StateVoteFilter";
        Description = "That a State voted, on a text or a part of it.";
        Field<NonNullGraphType<StringGraphType>>("state").Description("The State, by id or name.");
        Field<VoteGraphType>("vote").Description("How; absent for whichever way.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new StateVoteFilter(StateArgument.Read(value.Value<string>("state") ?? ""), value.Value<Vote?>("vote"));
}

/// <summary>The conditions on provisions.</summary>
internal sealed class ProvisionFilterGraphType : InputObjectGraphType
{
    public ProvisionFilterGraphType()
    {
        Name = "ProvisionFilter";
        Description = "Which provisions of English texts are wanted: all conditions hold together, the values of one are alternatives.";
        Field<InstrumentFilterGraphType>("instrument").Description("The instruments that they are a part of.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("in").Description("What they stand in: references as instrument and provision take them.");
        Field<ListGraphType<NonNullGraphType<ProvisionKindGraphType>>>("kind").Description("Kinds.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("label").Description("Labels: OP5.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("verb").Description("The words that they open with, without regard to case: Also requests.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("action").Description("The classes of those words: requests.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("cites").Description("What they or their parts cite, all of these: references.");
        Field<StringGraphType>("text").Description("Words of their text; a phrase in double quotes; a prefix ending in *.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new ProvisionFilter
    {
        Instrument = value.Value<InstrumentFilter>("instrument") ?? InstrumentFilter.None,
        In = value.References("in"),
        Kinds = value.List<ProvisionKind>("kind"),
        Labels = value.List<string>("label"),
        Openings = value.List<string>("verb"),
        Actions = value.List<string>("action"),
        Cites = value.References("cites"),
        Text = value.Value<string>("text"),
    };
}

/// <summary>The conditions on citations, and on edges by the citations that prove them.</summary>
internal sealed class CitationFilterGraphType : InputObjectGraphType
{
    public CitationFilterGraphType()
    {
        Name = "CitationFilter";
        Description = "Which citations are wanted, or which edges: those that such citations prove. All conditions hold together, the values of one are alternatives.";
        Field<ListGraphType<NonNullGraphType<RelationTypeGraphType>>>("types").Description("Types of the edge.");
        Field<ListGraphType<NonNullGraphType<CitationStatusGraphType>>>("status").Description("Statuses.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("verb").Description("The words that govern them, without regard to case.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("pinpoint")
            .Description("Parts that are pinpointed, and what is in them, whether their text is loaded or not: Article 51, para. 29.");
        Field<BooleanGraphType>("hasPinpoint").Description("Those with a pinpoint only, or the others only.");
        Field<InstrumentFilterGraphType>("source").Description("The texts that cite.");
        Field<ProvisionFilterGraphType>("provision").Description("The provisions that cite.");
        Field<InstrumentFilterGraphType>("target").Description("The instruments that are cited.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("body").Description(
            "Bodies at the citation's other end (what is cited; for citedBy and over all texts the citing text), by id, name or abbreviation.");
        Field<DateGraphType>("dateFrom").Description("The first day of the instrument at the other end.");
        Field<DateGraphType>("dateTo").Description("The last day of the instrument at the other end.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("of").Description(
            "What is cited, one of these: references as instrument and provision take them. A single one may be a part of a text that is not loaded: Article 51 of the Charter of the United Nations.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new CitationArgument(
        new CitationFilter
        {
            Types = value.List<RelationType>("types"),
            Statuses = value.List<CitationStatus>("status"),
            Verbs = value.List<string>("verb"),
            Pinpoints = value.List<string>("pinpoint"),
            HasPinpoint = value.Value<bool?>("hasPinpoint"),
            Source = value.Value<InstrumentFilter>("source") ?? InstrumentFilter.None,
            Provision = value.Value<ProvisionFilter>("provision") ?? ProvisionFilter.None,
            Target = value.Value<InstrumentFilter>("target") ?? InstrumentFilter.None,
            Of = value.References("of"),
        },
        new InstrumentFilter
        {
            Bodies = value.List<string>("body"),
            DateFrom = value.Value<DateOnly?>("dateFrom"),
            DateTo = value.Value<DateOnly?>("dateTo"),
        });
}

/// <summary>The conditions on statements.</summary>
internal sealed class StatementFilterGraphType : InputObjectGraphType
{
    public StatementFilterGraphType()
    {
        Name = "StatementFilter";
        Description = "Which statements are wanted: all conditions hold together, the values of one are alternatives.";
        Field<ListGraphType<NonNullGraphType<RelationTypeGraphType>>>("types").Description("What is said.");
        Field<InstrumentFilterGraphType>("source").Description("The texts that say so.");
        Field<InstrumentFilterGraphType>("subject").Description("What something is said of.");
        Field<InstrumentFilterGraphType>("object").Description("The instruments that it is said with.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("body").Description("The bodies that it is said with, by id, name or abbreviation.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new StatementFilter
    {
        Types = value.List<RelationType>("types"),
        Source = value.Value<InstrumentFilter>("source") ?? InstrumentFilter.None,
        Subject = value.Value<InstrumentFilter>("subject") ?? InstrumentFilter.None,
        Object = value.Value<InstrumentFilter>("object") ?? InstrumentFilter.None,
        Bodies = value.List<string>("body"),
    };
}

/// <summary>The conditions on edges that lineage follows.</summary>
internal sealed class LineageFilterGraphType : InputObjectGraphType
{
    public LineageFilterGraphType()
    {
        Name = "LineageFilter";
        Description = "Which edges lineage follows: all conditions hold together, the values of one are alternatives.";
        Field<ListGraphType<NonNullGraphType<RelationTypeGraphType>>>("types").Description("Types of edges.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("body")
            .Description("Bodies of the instruments reached, by id, name or abbreviation.");
        Field<ListGraphType<NonNullGraphType<InstrumentKindGraphType>>>("kind").Description("Kinds of the instruments reached.");
        Field<DateGraphType>("dateFrom").Description("The first day of the instruments reached.");
        Field<DateGraphType>("dateTo").Description("The last day of the instruments reached.");
        Field<BooleanGraphType>("loadedOnly").Description("Loaded instruments only.").DefaultValue(false);
        Field<GranularityGraphType>("granularity").Description("Whether edges start at the provisions that cite, or at their instruments.")
            .DefaultValue(Granularity.Provision);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new LineageFilter
    {
        Types = value.List<RelationType>("types"),
        Bodies = value.List<string>("body"),
        Kinds = value.List<InstrumentKind>("kind"),
        DateFrom = value.Value<DateOnly?>("dateFrom"),
        DateTo = value.Value<DateOnly?>("dateTo"),
        LoadedOnly = value.Value<bool?>("loadedOnly") ?? false,
        Granularity = value.Value<Granularity?>("granularity") ?? Granularity.Provision,
    };
}

/// <summary>Reading the values of an input object; what is absent or null is no condition.</summary>
file static class InputValues
{
    public static T? Value<T>(this IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out object? value) && value is not null ? (T)value : default;

    public static IReadOnlyList<T> List<T>(this IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out object? value) && value is IEnumerable list ? [.. list.Cast<T>()] : [];

    public static IReadOnlyList<EntityId> References(this IDictionary<string, object?> input, string name) =>
        [.. input.List<string>(name).Select(FilterReader.Typed)];
}
