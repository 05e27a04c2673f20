using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>The provisions of a document that is kept, as they were in the making.</summary>
internal static class KeptParts
{
    private const string Draft = "Draft:";

    /// <summary>The provisions.</summary>
    public static IReadOnlyList<Part> Of(Document document)
    {
        var made = new Dictionary<string, Part>(document.Provisions.Count, StringComparer.Ordinal);
        var parts = new List<Part>(document.Provisions.Count);
        DraftingForms forms = DraftingForms.Of(Languages.Find(document.Language) ?? Languages.All[0]);
        (KnownBody? first, KnownBody? main, KnownBody? draft) = Speakers(document, forms);
        foreach (DocumentProvision provision in document.Provisions)
        {
            bool isDraft = provision.Label.StartsWith(Draft, StringComparison.Ordinal);
            OpeningWords opening = Opening(provision, forms, out int start);
            var part = new Part(provision.Label, provision.Kind, provision.Text, null)
            {
                Number = provision.Number,
                Opening = opening,
                OpeningStart = start,
                Speaker = provision.Kind == ProvisionKind.Head ? first : isDraft ? draft : main,
                Marks = provision.Marks,
            };
            part.Stand(new BlockPiece(0, 0, 0, provision.Text.Length), provision.Place);
            part.Finish();
            parts.Add(part);
            made.TryAdd(part.Label, part);
        }

        // A note may stand before the paragraph that marks it.
        for (int i = 0; i < parts.Count; i++)
        {
            parts[i].Parent = document.Provisions[i].Parent is { } parent ? made.GetValueOrDefault(parent) : null;
        }

        return parts;
    }

    // Who speaks is told by the enacting formulas, the last words of the head: a second one is that of a draft, and of all where the text is
    // counted by the draft's paragraphs.
    private static (KnownBody? First, KnownBody? Main, KnownBody? Draft) Speakers(Document document, DraftingForms forms)
    {
        string head = document.Provisions.FirstOrDefault(p => p.Kind == ProvisionKind.Head)?.Text ?? "";
        if (!TryFormula(head, forms, out int start, out KnownBody? last))
        {
            return default;
        }

        KnownBody? first = start > 0 && TryFormula(head[..(start - 1)], forms, out _, out KnownBody? before) ? before : last;
        bool hasDraft = document.Provisions.Any(p => p.Label.StartsWith(Draft, StringComparison.Ordinal));
        return (first, hasDraft ? first : last, last);
    }

    // The words that end with a text, from a space on.
    private static bool TryFormula(string text, DraftingForms forms, out int start, out KnownBody? body)
    {
        const int Longest = 160;
        (start, body) = (text.Length, null);
        for (int at = text.LastIndexOf(' '); text.Length - at <= Longest; at = at > 0 ? text.LastIndexOf(' ', at - 1) : -1)
        {
            if (forms.Formula.TryRead(text.AsSpan(at + 1), out body))
            {
                start = at + 1;
                return true;
            }

            if (at < 0)
            {
                break;
            }
        }

        return false;
    }

    private static OpeningWords Opening(DocumentProvision provision, DraftingForms forms, out int start)
    {
        OpeningWords read = ExpectedReading.Opening(provision.Kind, provision.Number, provision.Text, default, forms, out start);
        if (provision.Verb is not { } verb)
        {
            start = 0;
            return default;
        }

        start = provision.Text.AsSpan(start).StartsWith(verb, StringComparison.Ordinal) ? start
            : Math.Max(0, provision.Text.IndexOf(verb, StringComparison.Ordinal));
        read = read.Length == verb.Length ? read
            : ExpectedReading.Opening(provision.Kind, provision.Number, provision.Text, new TextSpan(start, start + verb.Length),
                forms, out _);
        return read.Length == verb.Length && read.Action == provision.Action ? read
            : new OpeningWords(verb.Length, provision.Action, read.Relation, read.IsFinite, read.IsKnown);
    }
}
