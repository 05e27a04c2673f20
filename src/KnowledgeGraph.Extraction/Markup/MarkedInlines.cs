using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Writes the words of a provision with what is marked in them: citations, footnotes, how they are printed.</summary>
/// <param name="xml">Where to.</param>
/// <param name="document">The document.</param>
/// <param name="writeMark">Writes the mark of a footnote.</param>
internal sealed class MarkedInlines(XmlWriter xml, Document document, Action<Part, NoteMark> writeMark)
{
    // Outermost first.
    private const int OfTheHead = 0, OfACitation = 1, OfALink = 2, OfAStyle = 3;

    private readonly Dictionary<string, DocumentCitation[]> _citations = document.Citations.GroupBy(c => c.Source, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderBy(c => c.Span.Start).ToArray(), StringComparer.Ordinal);
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

    /// <summary>Writes words of a provision.</summary>
    public void Write(Holder holder)
    {
        TextSpan span = holder.Span;
        Range[] ranges = [.. Ranges(holder).Where(r => r.Span.Overlaps(span)).OrderBy(r => r.Span.Start)];
        NoteMark[] marks = [.. Overlapping(holder.Part.Marks, m => m.Span, span)];
        int[] breaks = [.. Breaks(span, ranges, marks)];
        var open = new List<Range>();
        var wanted = new List<Range>();
        int range = 0, mark = 0;
        for (int i = 0; i + 1 < breaks.Length; i++)
        {
            var piece = new TextSpan(breaks[i], breaks[i + 1]);
            wanted.RemoveAll(r => r.Span.End <= piece.Start);
            for (; range < ranges.Length && ranges[range].Span.Start <= piece.Start; range++)
            {
                int at = wanted.FindLastIndex(r => r.Layer <= ranges[range].Layer) + 1;
                wanted.Insert(at, ranges[range]);
            }

            Turn(open, wanted);
            for (; mark < marks.Length && marks[mark].Span.End <= piece.Start; mark++)
            {
            }

            if (mark == marks.Length || !marks[mark].Span.Contains(piece))
            {
                xml.WriteString(XmlWords.Of(piece.Of(holder.Part.Text).ToString()));
            }
            else if (marks[mark].Span.Start == piece.Start)
            {
                writeMark(holder.Part, marks[mark]);
            }
        }

        Turn(open, []);
    }

    // Those of a list by start, none over another, that lie in a span.
    private static IEnumerable<T> Overlapping<T>(IReadOnlyList<T> list, Func<T, TextSpan> place, TextSpan span)
    {
        int low = 0, high = list.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = place(list[middle]).End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < list.Count && place(list[low]).Start < span.End; low++)
        {
            yield return list[low];
        }
    }

    // Elements end and begin until those are open that should be.
    private void Turn(List<Range> open, List<Range> wanted)
    {
        int same = 0;
        while (same < open.Count && same < wanted.Count && open[same] == wanted[same])
        {
            same++;
        }

        for (; open.Count > same; open.RemoveAt(open.Count - 1))
        {
            xml.WriteEndElement();
        }

        for (; open.Count < wanted.Count; open.Add(wanted[open.Count]))
        {
            wanted[open.Count].Begin();
        }
    }

    // A mark is written whole, whatever begins or ends inside it.
    private static SortedSet<int> Breaks(TextSpan span, Range[] ranges, NoteMark[] marks)
    {
        var breaks = new SortedSet<int> { span.Start, span.End };
        foreach (TextSpan at in ranges.Select(r => r.Span).Concat(marks.Select(m => m.Span)))
        {
            breaks.Add(Math.Clamp(at.Start, span.Start, span.End));
            breaks.Add(Math.Clamp(at.End, span.Start, span.End));
        }

        return breaks;
    }

    private IEnumerable<Range> Ranges(Holder holder)
    {
        Part part = holder.Part;
        foreach (DocumentCitation citation in CitedIn(part.Label, holder.Span))
        {
            yield return new Range(citation.Span, OfACitation, () => Begin(citation));
        }

        foreach (StyledWords words in holder.Look.Words.Where(w => w.Style != InlineStyle.Link || IsKept(w, part.Label)))
        {
            int layer = words.Style == InlineStyle.Link ? OfALink : OfAStyle + (int)words.Style;
            yield return new Range(words.Span, layer, () => Begin(words));
        }

        if (part.Kind == ProvisionKind.Head)
        {
            foreach (Range fact in Facts(part.Text))
            {
                yield return fact;
            }
        }
        else if (holder.IsFirst && part.Opening.Length > 0 && !holder.Look.Words.Any(w => w.Style == InlineStyle.Italic))
        {
            var opening = new TextSpan(part.OpeningStart, part.OpeningStart + part.Opening.Length);
            yield return new Range(opening, OfAStyle, () => xml.WriteStartElement(AknNames.I, AknNames.Namespace));
        }
    }

    private IEnumerable<Range> Facts(string head)
    {
        if (document.Head.Symbol is { } symbol && head.IndexOf(symbol, StringComparison.Ordinal) is int at and >= 0)
        {
            yield return Fact(at, symbol, AknNames.DocNumber, AknNames.Symbol);
        }

        if (document.Head.Title is { Length: > 0 } title && head.IndexOf(title, StringComparison.Ordinal) is int named and >= 0)
        {
            yield return Fact(named, title, AknNames.DocTitle, AknNames.ResolutionTitle);
        }
    }

    private Range Fact(int at, string words, string element, string refersTo) => new(new TextSpan(at, at + words.Length), OfTheHead, () =>
    {
        xml.WriteStartElement(element, AknNames.Namespace);
        xml.WriteAttributeString(AknNames.RefersTo, refersTo);
    });

    // A citation says where it leads to; the link that the source has there says no more.
    private bool IsKept(StyledWords link, string label) =>
        link.Address is { Length: > 0 } && Uri.TryCreate(link.Address, UriKind.RelativeOrAbsolute, out _)
        && (Links.LinkedSymbol.Of(link.Address) is null || !CitedIn(label, link.Span).Any(c => c.Target is not null));

    private IEnumerable<DocumentCitation> CitedIn(string label, TextSpan span) =>
        Overlapping(_citations.GetValueOrDefault(label) ?? [], c => c.Span, span);

    private void Begin(StyledWords words)
    {
        string element = words.Style switch
        {
            InlineStyle.Italic => AknNames.I,
            InlineStyle.Bold => AknNames.B,
            InlineStyle.Underline => AknNames.U,
            InlineStyle.Raised => AknNames.Sup,
            InlineStyle.Lowered => AknNames.Sub,
            _ => AknNames.A,
        };
        xml.WriteStartElement(element, AknNames.Namespace);
        if (words.Style == InlineStyle.Link)
        {
            xml.WriteAttributeString(AknNames.Href, XmlWords.Of(words.Address!));
        }
    }

    private void Begin(DocumentCitation citation)
    {
        bool leads = citation.Status == CitationStatus.Self || citation.Target is not null;
        xml.WriteStartElement(leads ? AknNames.Ref : AknNames.Inline, AknNames.Namespace);
        if (!leads)
        {
            xml.WriteAttributeString(AknNames.Name, citation.Status.CamelName());
        }

        string id = MarkedIds.Of(citation);
        int times = _written[id] = _written.GetValueOrDefault(id) + 1;
        xml.WriteAttributeString(AknNames.EId, times == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}_{times}"));
        if (citation.Status == CitationStatus.Self)
        {
            xml.WriteAttributeString(AknNames.Href, "#");
        }
        else if (citation.Target is { } target)
        {
            xml.WriteAttributeString(AknNames.Href, CitedTexts.AddressOf(citation));
            xml.WriteAttributeString(
                AknNames.RefersTo, $"{MarkedIds.Fragment(CitedTexts.IdOf(target.Id))} #{UndoStatements.IdOf(citation.Relation)}");
        }

        WriteMark(MarkNames.Status, citation.Status.CamelName());
        WriteMark(MarkNames.Relation, citation.Relation.Name());
        WriteMark(MarkNames.Verb, citation.Verb);
        WriteMark(MarkNames.Pinpoint, citation.Pinpoint);
        WriteMark(MarkNames.CitedDate, citation.CitedDate?.ToString("O", CultureInfo.InvariantCulture));
    }

    private void WriteMark(string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(MarkNames.Prefix, name, MarkNames.Namespace, XmlWords.Of(value));
        }
    }

    // Words that are marked, and how the element begins that marks them.
    private sealed record Range(TextSpan Span, int Layer, Action Begin);
}
