using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>
/// By which of its titles a document calls a text of the vocabulary: one that prints "the Bonn Agreement" and no more is shown with that, be
/// its full title known or not; which text it is its id says.
/// </summary>
/// <param name="parts">The document's provisions.</param>
internal sealed class PrintedTitles(IReadOnlyList<Part> parts)
{
    private const int YearLength = 4;
    private const string DayBehind = ", of ";
    private const string Behind = " of ";

    private static readonly Dictionary<InstrumentId, string[]> Names = KnownInstruments.All
        .ToDictionary(i => i.Id, i => i.Names.Where(IsTitle).OrderByDescending(n => n.Length).ToArray());

    private static readonly Dictionary<InstrumentId, DateOnly?> Days = KnownInstruments.All.ToDictionary(i => i.Id, i => i.Date);

    // What is looked for in every document is worth preparing.
    private static readonly ConcurrentDictionary<string, SearchValues<string>> Searches = new(StringComparer.Ordinal);

    /// <summary>The fullest name that the document prints; null where that is the full title, or nothing but a noun or an abbreviation, and for the
    /// Charter, which is the same to everybody.</summary>
    /// <param name="known">The text.</param>
    public string? Of(NamedInstrument known) =>
        known.Kind == InstrumentKind.Charter || known.KnownId is not { } id || Names[id] is not { Length: > 0 } names ? null
            : IsPrinted(known.Title)
                ? Array.Find(names, n => IsFuller(n, known.Title)) ?? WithoutDay(known.Title) ?? WithoutDayOfName(known.Title, id)
            : Array.Find(names, IsPrinted) is not string printed ? null
            : known.Kind == InstrumentKind.Treaty ? WithoutYear(WithoutDayOfName(printed, id) ?? printed) : printed;

    // "2005 World Summit Outcome Document" goes on where the title "2005 World Summit Outcome" ends; what stands in front is an owner.
    private bool IsFuller(string name, string title) =>
        name.Length > title.Length && name.StartsWith(title, StringComparison.OrdinalIgnoreCase) && IsPrinted(name);

    // "Geneva Convention relative to …, of 12 August 1949": the day is the text's and none of its title.
    private static string? WithoutDay(string title)
    {
        int comma = title.LastIndexOf(DayBehind, StringComparison.Ordinal);
        int day = comma + DayBehind.Length;
        return comma > 0 && PrintedDate.English.Read(title.AsSpan(day), out _) == title.Length - day ? title[..comma] : null;
    }

    // "Geneva Conventions of 1949": the same, where the text is of that day or year and called so without it.
    private static string? WithoutDayOfName(string title, InstrumentId id)
    {
        int of = title.LastIndexOf(Behind, StringComparison.Ordinal);
        string printed = of > 0 ? title[(of + Behind.Length)..] : "";
        return printed.Length > 0 && Days[id] is DateOnly day
            && Array.Exists(Names[id], n => title.AsSpan(0, of).Equals(n, StringComparison.OrdinalIgnoreCase))
            && (printed == day.Year.ToString(CultureInfo.InvariantCulture)
                || (PrintedDate.English.Read(printed, out DateOnly read) == printed.Length && read == day)) ? title[..of] : null;
    }

    // "1974 Disengagement of Forces Agreement": the year is the treaty’s date.
    private static string WithoutYear(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        bool isDated = space == YearLength && char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[space - 1]) && IsTitle(name[(space + 1)..]);
        return isDated ? name[(space + 1)..] : name;
    }

    private bool IsPrinted(string name)
    {
        SearchValues<string> search = Searches.GetOrAdd(name, static n => SearchValues.Create([n], StringComparison.OrdinalIgnoreCase));
        foreach (Part part in parts)
        {
            if (part.Text.AsSpan().ContainsAny(search))
            {
                return true;
            }
        }

        return false;
    }

    // "Somalia’s Transitional Federal Charter": the owner is none of the title.
    private static bool IsTitle(string name)
    {
        int first = name.IndexOf(' ', StringComparison.Ordinal);
        return first > 0 && !NameWords.IsOwner(name.AsSpan(0, first));
    }
}
