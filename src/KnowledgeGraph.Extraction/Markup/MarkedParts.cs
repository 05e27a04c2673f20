using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>The provisions that the marks of a document say it has.</summary>
internal sealed class MarkedParts
{
    // Labels are made of numbers, marks and a few words; longer ones are no labels.
    private const int LongestLabel = 400;

    // Lists lie in a dozen others at the most, in articles, in annexes.
    private const int Deepest = 64;

    private static readonly Dictionary<string, ProvisionKind> Kinds =
        Enum.GetValues<ProvisionKind>().ToDictionary(k => k.Name(), StringComparer.Ordinal);

    private readonly Dictionary<string, MarkedPart> _parts = new(StringComparer.Ordinal);
    private readonly List<MarkedPart> _order = [];

    /// <summary>The provision with a label.</summary>
    public MarkedPart? Find(string label) => _parts.GetValueOrDefault(label);

    /// <summary>A provision begins.</summary>
    /// <param name="element">Its element.</param>
    /// <param name="kind">What its mark says that it is.</param>
    /// <param name="around">The provision around it.</param>
    /// <returns>Null where the marks are none.</returns>
    public MarkedPart? Begin(XmlReader element, string kind, MarkedPart? around)
    {
        string? Mark(string name) => element.GetAttribute(name, MarkNames.Namespace);
        string? label = Mark(MarkNames.Label) ?? (element.GetAttribute(AknNames.EId) is { } id ? MarkedIds.LabelOf(id) : null);
        if (label is null || !IsLabel(label) || !Kinds.TryGetValue(kind, out ProvisionKind known)
            || !TryNumber(Mark(MarkNames.Place), _order.Count, out int place)
            || !TryNumber(Mark(MarkNames.Line), 0, out int line) || !TryNumber(Mark(MarkNames.Page), 0, out int page))
        {
            return null;
        }

        string? parent = Mark(MarkNames.Parent);
        var part = new MarkedPart
        {
            Label = label,
            Kind = known,
            Place = place,
            Parent = parent is null ? around?.Label : parent.Length > 0 ? parent : null,
            Number = Mark(MarkNames.Number),
            Source = new SourcePlace(line, page),
            Speaker = Mark(MarkNames.Speaker),
            Opening = OpeningOf(Mark(MarkNames.Opening), Mark(MarkNames.Action)),
        };
        _order.Add(part);
        return _parts.TryAdd(label, part) ? part : null;
    }

    /// <summary>The document, if its marks go together.</summary>
    /// <param name="meta">What its metadata say.</param>
    /// <param name="read">The document.</param>
    /// <param name="blocks">The blocks that its provisions are made of.</param>
    public bool TryFinish(MarkedMeta meta, [NotNullWhen(true)] out Segmented? read, out List<Block> blocks)
    {
        (read, blocks) = (null, []);
        if (meta.Head is not { } head || _order.Count == 0 || _order.DistinctBy(p => p.Place).Count() != _order.Count)
        {
            return false;
        }

        MarkedPart[] order = [.. _order.OrderBy(p => p.Place)];
        List<Block> taken = blocks;
        Language language = ToldLanguage.Of(order.Select(p => p.Words));
        DraftingForms forms = DraftingForms.Of(language);
        Part[] parts = [.. order.Select(p => p.Finish(head, forms, taken))];
        Dictionary<string, Part> made = parts.ToDictionary(p => p.Label, StringComparer.Ordinal);
        if (!TryTie(order, parts, made))
        {
            return false;
        }

        if (parts.Any(p => p.Marks.Any(m => !made.TryGetValue(m.Note, out Part? note) || note.Kind != ProvisionKind.Footnote)))
        {
            return false;
        }

        read = new Segmented
        {
            Language = language,
            Head = head,
            Parts = [.. parts],
            Annexed = [.. meta.Annexed.Where(a => made.ContainsKey(a.Annex))],
            Diagnostics = [.. meta.Diagnostics.Where(d => d.Source is null || made.ContainsKey(d.Source))],
        };
        return true;
    }

    // A part stands behind what it is a part of; only a footnote may stand before the paragraph that marks it, and nothing is a part of one.
    private static bool TryTie(MarkedPart[] order, Part[] parts, Dictionary<string, Part> made)
    {
        var depths = new Dictionary<Part, int>(parts.Length);
        for (int i = 0; i < parts.Length; i++)
        {
            Part? above = null;
            bool isNote = parts[i].Kind == ProvisionKind.Footnote;
            if (order[i].Parent is { } parent && (!made.TryGetValue(parent, out above) || above.Kind == ProvisionKind.Footnote))
            {
                return false;
            }

            int depth = 0;
            if (above is not null && !isNote && (!depths.TryGetValue(above, out depth) || depth == Deepest))
            {
                return false;
            }

            (parts[i].Parent, depths[parts[i]]) = (above, depth + 1);
        }

        return true;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label.AsSpan().Trim().Length == label.Length && label.AsSpan().IndexOfAny("#@\n\r\t") < 0;

    private static bool TryNumber(string? digits, int otherwise, out int number)
    {
        number = otherwise;
        return digits is null || int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    // "0 14 RECALLS 0 1"; what is none is read from the words.
    private static (int Start, OpeningWords Words)? OpeningOf(string? mark, string? action)
    {
        const int Fields = 5;
        string[] fields = mark?.Split(' ') ?? [];
        if (fields.Length != Fields || !TryNumber(fields[0], 0, out int start) || !TryNumber(fields[1], 0, out int length)
            || (long)start + length > int.MaxValue)
        {
            return null;
        }

        RelationType relation = Enum.GetValues<RelationType>().FirstOrDefault(r => r.Name() == fields[2], RelationType.Cites);
        return (start, new OpeningWords(length, action, relation, fields[3] == "1", fields[4] == "1"));
    }
}
