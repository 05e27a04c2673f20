using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Counting;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>What the graph holds.</summary>
internal sealed class StatisticsGraphType : ObjectGraphType<Statistics>
{
    private const int MostCited = 10;

    public StatisticsGraphType()
    {
        Name = "Statistics";
        Description = "What the graph holds.";
        Field<NonNullGraphType<IntGraphType>>("instruments").Description("Instruments, loaded or not.").Resolve(c => c.Source.Instruments);
        Field<NonNullGraphType<IntGraphType>>("loadedInstruments")
            .Description("Instruments whose text is loaded.")
            .Resolve(c => c.Source.LoadedInstruments);
        Field<NonNullGraphType<IntGraphType>>("provisions").Description("Provisions.").Resolve(c => c.Source.Provisions);
        Field<NonNullGraphType<IntGraphType>>("citations").Description("Citations of every status.").Resolve(c => c.Source.Citations);
        Field<NonNullGraphType<IntGraphType>>("resolvedCitations")
            .Description("Citations that are resolved.")
            .Resolve(c => c.Source.ResolvedCitations);
        Field<NonNullGraphType<IntGraphType>>("relations")
            .Description("Edges: distinct triples of citing provision, type and what is cited.")
            .Resolve(c => c.Source.Relations);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<InstrumentCountGraphType>>>>("mostCited")
            .Description("The most cited instruments, the most cited first.")
            .Argument<IntGraphType>("first", "How many at the most.", a => a.Within(0, null).DefaultValue = MostCited)
            .Costs(1_000)
            .Resolve(c =>
            {
                int first = c.GetArgument<int?>("first") ?? MostCited;
                int most = c.Request().Options.MaxPageSize;
                if (first < 0 || first > most)
                {
                    throw GraphErrors.OutOfBounds("first", first, 0, most);
                }

                return c.Load().MostCited.Load(first).Then(most => most ?? []);
            });
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<BodyCountGraphType>>>>("byBody")
            .Description("By body, the largest first.")
            .Resolve(c => Totals(c).Then(t => t.ByBody));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<YearCountGraphType>>>>("byYear")
            .Description("By year of adoption, the earliest first.")
            .Resolve(c => Totals(c).Then(t => t.ByYear));
    }

    private static IDataLoaderResult<InstrumentTotals> Totals(IResolveFieldContext<Statistics> context) =>
        InstrumentTotals.Groupings.Select(by => context.Load().Groupings.Load(new GroupingKey(InstrumentTotals.List, by[0], null))).All()
            .Then(counted => InstrumentTotals.Of([.. counted.Select(g => g ?? Grouping.None)]));
}

/// <summary>An instrument and how often it is cited.</summary>
internal sealed class InstrumentCountGraphType : ObjectGraphType<InstrumentCount>
{
    public InstrumentCountGraphType()
    {
        Name = "InstrumentCount";
        Description = "An instrument and how often it is cited.";
        Field<NonNullGraphType<InstrumentGraphType>>("instrument")
            .Description("The instrument.")
            .Resolve(c => c.Load().Instruments.Load(c.Source.Instrument));
        Field<NonNullGraphType<IntGraphType>>("citations").Description("The citations of it and of its provisions.").Resolve(c => c.Source.Citations);
    }
}

/// <summary>A body, its instruments and how often they are cited.</summary>
internal sealed class BodyCountGraphType : ObjectGraphType<BodyCount>
{
    public BodyCountGraphType()
    {
        Name = "BodyCount";
        Description = "A body, its instruments and how often they are cited.";
        Field<NonNullGraphType<BodyGraphType>>("body").Description("The body.").Resolve(c => c.Load().Bodies.Load(c.Source.Body));
        Field<NonNullGraphType<IntGraphType>>("instruments").Description("Its instruments, loaded or not.").Resolve(c => c.Source.Instruments);
        Field<NonNullGraphType<IntGraphType>>("citations").Description("The citations of them.").Resolve(c => c.Source.Citations);
    }
}

/// <summary>A year, its instruments and how often they are cited.</summary>
internal sealed class YearCountGraphType : ObjectGraphType<YearCount>
{
    public YearCountGraphType()
    {
        Name = "YearCount";
        Description = "A year, the instruments adopted in it and how often they are cited.";
        Field<NonNullGraphType<IntGraphType>>("year").Description("The year.").Resolve(c => c.Source.Year);
        Field<NonNullGraphType<IntGraphType>>("instruments")
            .Description("The instruments adopted in it, loaded or not.")
            .Resolve(c => c.Source.Instruments);
        Field<NonNullGraphType<IntGraphType>>("citations").Description("The citations of them.").Resolve(c => c.Source.Citations);
    }
}
