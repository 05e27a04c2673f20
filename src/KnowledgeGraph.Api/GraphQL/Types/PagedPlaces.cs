using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A page of the parts of a text that are cited, which are few: a place in the list is the part's name.</summary>
internal static class PagedPlaces
{
    private const string List = "places";

    /// <summary>The page.</summary>
    /// <param name="text">The text.</param>
    /// <param name="all">All its parts that are cited, in its order.</param>
    /// <param name="page">Which of them.</param>
    /// <exception cref="ArgumentException">The cursor is one of another list.</exception>
    public static Page<PlaceOfText> Of(InstrumentId text, IReadOnlyList<CountedPlace> all, PageRequest page)
    {
        int fence = page.Cursor is not { } cursor ? page.Backward ? all.Count : 0
            : Read(cursor, all) is var place && page.Backward ? all.Count(p => Order(p, place) < 0) : all.Count(p => Order(p, place) <= 0);
        int low = page.Backward ? Math.Max(0, fence - page.Size) : fence;
        int high = page.Backward ? fence : Math.Min(all.Count, fence + page.Size);
        return new Page<PlaceOfText>
        {
            Items = [.. all.Take(high).Skip(low).Select(p => new PageItem<PlaceOfText>(new PlaceOfText(text, p), new Cursor(List, [p.Place.Name])))],
            TotalCount = all.Count,
            HasPrevious = low > 0,
            HasNext = high < all.Count,
        };
    }

    // A part that nothing cites any more has its place among the others all the same.
    private static PinpointPlace Read(Cursor cursor, IReadOnlyList<CountedPlace> all) =>
        cursor.List == List && cursor.Keys is [{ } name]
        && (all.FirstOrDefault(p => p.Place.Name == name)?.Place ?? PlaceReader.Of(name).FirstOrDefault()) is { } place
            ? place : throw new ArgumentException("The cursor is one of another list.", nameof(cursor));

    private static int Order(CountedPlace one, PinpointPlace other) => PinpointPlace.InOrder.Compare(one.Place, other);
}
