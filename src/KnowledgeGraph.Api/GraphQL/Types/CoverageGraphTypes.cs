using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Holdings;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>Which texts are loaded and which are not.</summary>
internal sealed class CoverageGraphType : ObjectGraphType<CoverageReading>
{
    // The bodies whose texts the United Nations' texts cite.
    private const int UsualBodies = 50;

    public CoverageGraphType()
    {
        Name = "Coverage";
        Description = "Which texts are loaded and which are not, as far as the graph knows of them: because loaded texts cite them, or their adoption is recorded.";
        CoveredFields.AddTo(this, c => c.All);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<BodyCoverageGraphType>>>>("bodies")
            .Description("By body, the one with the most loaded texts first, then the one with the most citations that lead to texts that are not.")
            .Holds(UsualBodies)
            .Resolve(c => c.Source.Bodies);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CoveredPeriodGraphType>>>>("years")
            .Description("By year of adoption, the latest first; where no date is known, by the year of its symbol or its session.")
            .Holds(CoveredPeriodGraphType.Usual)
            .Resolve(c => c.Source.Years);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<InstrumentCountGraphType>>>>("wanted")
            .Description($"The texts that are not loaded and cited most, the most cited first, {CoverageReading.MostWanted} at the most.")
            .Holds(CoverageReading.MostWanted)
            .Resolve(c => c.Source.Wanted.Select(w => new InstrumentCount(w.Instrument.Id, (int)w.Citations)).ToList());
    }
}

/// <summary>A body, and what of its texts is loaded.</summary>
internal sealed class BodyCoverageGraphType : ObjectGraphType<CoveredBody>
{
    public BodyCoverageGraphType()
    {
        Name = "BodyCoverage";
        Description = "A body, and what of its texts is loaded.";
        Field<BodyGraphType>("body").Description("The body; null for texts of which none is known: treaties and most declarations.")
            .Resolve(c => c.Source.Body is { } body ? c.Load().Bodies.Load(body) : LoaderResults.Of<Body?>(null));
        CoveredFields.AddTo(this, c => c.Covered);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CoveredPeriodGraphType>>>>("sessions")
            .Description("By session, the latest first, special ones behind; none where the body does not count by sessions.")
            .Holds(CoveredPeriodGraphType.Usual)
            .Resolve(c => c.Source.Sessions);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CoveredPeriodGraphType>>>>("years").Description("By year, the latest first.")
            .Holds(CoveredPeriodGraphType.Usual)
            .Resolve(c => c.Source.Years);
    }
}

/// <summary>A session or a year, and what of it is loaded.</summary>
internal sealed class CoveredPeriodGraphType : ObjectGraphType<CoveredPeriod>
{
    /// <summary>So many years have there been, and so many sessions of the General Assembly.</summary>
    public const int Usual = 80;

    public CoveredPeriodGraphType()
    {
        Name = "CoveredPeriod";
        Description = "A session or a year, and what of it is loaded.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The session as symbols have it, 74 or S-24; or the year.").Resolve(c => c.Source.Name);
        CoveredFields.AddTo(this, c => c.Covered);
    }
}

/// <summary>The figures that everything has of which something is loaded and something is not.</summary>
internal static class CoveredFields
{
    public static void AddTo<T>(ObjectGraphType<T> type, Func<T, Covered> of)
    {
        type.Field<NonNullGraphType<IntGraphType>>("loaded").Description("Texts that are loaded.").Resolve(c => of(c.Source).Loaded);
        type.Field<NonNullGraphType<IntGraphType>>("notLoaded").Description("Texts that are known and not loaded.").Resolve(c => of(c.Source).NotLoaded);
        type.Field<NonNullGraphType<IntGraphType>>("citationsOfLoaded").Description("Citations that lead to loaded ones.")
            .Resolve(c => (int)of(c.Source).CitationsOfLoaded);
        type.Field<NonNullGraphType<IntGraphType>>("citationsOfNotLoaded").Description("Citations that lead to the others.")
            .Resolve(c => (int)of(c.Source).CitationsOfNotLoaded);
    }
}
