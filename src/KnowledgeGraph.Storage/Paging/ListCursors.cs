using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Paging;

/// <summary>The lists that a store pages, by their names, and the cursors of their items.</summary>
internal static class ListCursors
{
    public const string Parts = "parts";
    public const string Citations = "citations";
    public const string CitationsIn = "citationsIn";
    public const string CitedBy = "citedBy";
    public const string Relations = "relations";
    public const string Issued = "issued";
    public const string Search = "search";
    public const string Sponsored = "sponsored";
    public const string Voted = "voted";
    public const string Provisions = "provisions";
    public const string Statements = "statements";

    /// <summary>The list of instruments. Its order is a part of its name: a cursor of one order means nothing in another.</summary>
    public static string Instruments(InstrumentOrder order) => $"instruments-{order}";

    /// <summary>What a search found, in an order.</summary>
    public static string Found(SearchOrder order) => order == SearchOrder.Relevance ? Search : $"{Search}-{order}";

    /// <summary>A list in an order, which is a part of its name.</summary>
    public static string InOrder(string list, ListOrder order) => $"{list}-{order}";

    /// <summary>A provision among the parts of an instrument.</summary>
    public static PageItem<Provision> Part(Provision provision) =>
        new(provision, new Cursor(Parts, [provision.Id.Instrument.Value, Text(Translation.PlaceInLanguage(provision.Ordinal))]));

    /// <summary>A citation in one of the two lists of citations of an entity.</summary>
    /// <param name="list">The list in its order.</param>
    /// <param name="sort">What it is ordered by first.</param>
    /// <param name="citation">The citation.</param>
    /// <param name="ordinal">The place of its provision in the text.</param>
    public static PageItem<Citation> Citation(string list, double sort, Citation citation, long ordinal) =>
        new(citation, new Cursor(list, [CursorKeys.Text(sort), citation.Id.Source.Instrument.Value, Text(ordinal), Text(citation.Id.Start)]));

    /// <summary>An edge.</summary>
    public static PageItem<Relation> Relation(Relation relation) =>
        new(relation, new Cursor(
            Relations, [relation.IsInherited ? "1" : "0", Text(relation.Depth), Text(relation.CitationCount), relation.Id.ToString()]));

    /// <summary>An instrument among those that a body issued.</summary>
    public static PageItem<Instrument> IssuedInstrument(Instrument instrument) =>
        new(instrument, new Cursor(Issued, [DayText.Of(instrument.Date) ?? "0000-00-00", instrument.Id.Value]));

    /// <summary>An instrument in the list of instruments.</summary>
    /// <param name="order">The list's order.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="sort">What it is ordered by first.</param>
    public static PageItem<Instrument> Instrument(InstrumentOrder order, Instrument instrument, string sort) =>
        new(instrument, new Cursor(Instruments(order), [sort, instrument.Id.Value]));

    /// <summary>What a State did, in one of the two lists of that.</summary>
    public static PageItem<T> OfState<T>(string list, T done, string? date, string instrument, string part) =>
        new(done, new Cursor(list, [date ?? "0000-00-00", instrument, part]));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
