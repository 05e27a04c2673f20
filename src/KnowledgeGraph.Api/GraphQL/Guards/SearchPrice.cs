using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>What searches cost by what they will read, in what objects cost: a unit is about twenty microseconds of a processor.</summary>
internal static class SearchPrice
{
    private const long StepsAUnit = 4_000;
    private const long FacetStepsAHit = 350;
    private const long Page = 100;

    /// <summary>A list of hits.</summary>
    public static long OfHits(SearchEstimate estimate) => estimate.Steps / StepsAUnit;

    /// <summary>A page of hits, with what they have in common.</summary>
    public static long OfPage(SearchEstimate estimate) =>
        Page + (((2 * estimate.Steps) + (FacetStepsAHit * estimate.MostHits)) / StepsAUnit);
}
