using System.Collections;
using GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The conditions on instruments.</summary>
internal sealed class InstrumentFilterGraphType : InputObjectGraphType
{
    public InstrumentFilterGraphType()
    {
        Name = "InstrumentFilter";
        Description = "Which instruments are wanted: all conditions hold together, the values of one are alternatives.";
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("body").Description("Bodies by id, name or abbreviation.");
        Field<ListGraphType<NonNullGraphType<InstrumentKindGraphType>>>("kind").Description("Kinds.");
        Field<DateGraphType>("dateFrom").Description("The first day.");
        Field<DateGraphType>("dateTo").Description("The last day.");
        Field<StringGraphType>("session").Description("The session as printed, without regard to case.");
        Field<BooleanGraphType>("isLoaded").Description("Loaded ones only, or the others only.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("subject").Description(
            "Subject headings, without regard to case; those of the UNBIS Thesaurus also by code, by URI or in any official language.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("sponsor").Description("States that sponsored it, by id or name.");
        Field<ListGraphType<NonNullGraphType<StateVoteFilterGraphType>>>("vote").Description("Votes of States on it or a part of it; all of them hold.");
        Field<ListGraphType<NonNullGraphType<AdoptionKindGraphType>>>("adopted").Description("How it was adopted.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("draft").Description("Drafts, or reports with drafts, that were adopted as it, by id.");
        Field<BooleanGraphType>("hasVotes").Description("Those on which votes of States are recorded only, or the others only.");
        Field<StringGraphType>("text").Description("Words of the symbol, title or names.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new InstrumentFilter
    {
        Bodies = value.List<string>("body"),
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

/// <summary>The conditions on citations.</summary>
internal sealed class CitationFilterGraphType : InputObjectGraphType
{
    public CitationFilterGraphType()
    {
        Name = "CitationFilter";
        Description = "Which citations are wanted: all conditions hold together, the values of one are alternatives.";
        Field<ListGraphType<NonNullGraphType<RelationTypeGraphType>>>("types").Description("Types of the edge.");
        Field<ListGraphType<NonNullGraphType<CitationStatusGraphType>>>("status").Description("Statuses.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("body").Description(
            "Bodies at the citation's other end (what is cited, or for citedBy the citing text), by id, name or abbreviation.");
        Field<DateGraphType>("dateFrom").Description("The first day of the instrument at the other end.");
        Field<DateGraphType>("dateTo").Description("The last day of the instrument at the other end.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new CitationFilter
    {
        Types = value.List<RelationType>("types"),
        Statuses = value.List<CitationStatus>("status"),
        Target = new InstrumentFilter
        {
            Bodies = value.List<string>("body"),
            DateFrom = value.Value<DateOnly?>("dateFrom"),
            DateTo = value.Value<DateOnly?>("dateTo"),
        },
    };
}

/// <summary>Reading the values of an input object; what is absent or null is no condition.</summary>
file static class InputValues
{
    public static T? Value<T>(this IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out object? value) && value is not null ? (T)value : default;

    public static IReadOnlyList<T> List<T>(this IDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out object? value) && value is IEnumerable list ? [.. list.Cast<T>()] : [];
}
