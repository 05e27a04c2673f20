using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// Says what an official file and a document have otherwise: links and citations, kinds and numbers of paragraphs, metadata. The document may
/// be the official one, read by its words; then its mark-up is held against them.
/// </summary>
internal static class OfficialComparison
{
    /// <summary>The differences, in the order of the document.</summary>
    /// <param name="official">The official file.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<OfficialDifference> Of(OfficialFile official, Document document) =>
        ReferenceEquals(official.Document, document)
            ? [.. Metadata(official, official.Marked, official.InWords, document), .. Kinds(official), .. Numbers(document), .. Links(official)]
            : [.. Metadata(official, official.Document.Head, document.Head, document), .. Paragraphs(official, document)];

    private static IEnumerable<OfficialDifference> Metadata(OfficialFile official, DocumentHead there, DocumentHead here, Document document)
    {
        (string Name, string? There, string? Here)[] facts =
        [
            ("symbol", there.Symbol, here.Symbol),
            ("title", there.Title, here.Title),
            ("date", Day(there.Date), Day(here.Date)),
            ("adopted by", there.AdoptedBy, here.AdoptedBy),
            ("session", there.Session, here.Session),
            ("meeting", there.Meeting, here.Meeting),
            ("agenda item", there.AgendaItem, here.AgendaItem),
            ("work", official.Work?.TrimEnd('/'), new WorkName(document).Work),
        ];
        return facts.Where(f => f.There is not null && f.Here is not null && !IsSame(f.There, f.Here))
            .Select(f => new OfficialDifference(DifferenceKind.Metadata, f.Name, f.There, f.Here));
    }

    private static string? Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static bool IsSame(string one, string other) => string.Equals(Key(one), Key(other), StringComparison.Ordinal);

    private static IEnumerable<OfficialDifference> Kinds(OfficialFile official)
    {
        foreach (DocumentProvision provision in official.Document.Provisions)
        {
            BlockRole role = official.Roles.GetValueOrDefault(provision.Label);
            if (!MayBe(role, provision.Kind))
            {
                yield return new OfficialDifference(DifferenceKind.ParagraphKind, provision.Label, Words(role), provision.Kind.CamelName());
            }
        }
    }

    private static bool MayBe(BlockRole role, ProvisionKind kind) => role switch
    {
        BlockRole.Preambular => kind is ProvisionKind.Preambular,
        BlockRole.Body => kind is ProvisionKind.Operative,
        BlockRole.Item => kind is ProvisionKind.Subparagraph,
        BlockRole.Heading => kind is ProvisionKind.Section or ProvisionKind.Annex or ProvisionKind.Article or ProvisionKind.Head,
        BlockRole.Annex => kind is ProvisionKind.Annex,
        BlockRole.Closing => kind is ProvisionKind.Closing,
        BlockRole.Head or BlockRole.Formula => kind is ProvisionKind.Head or ProvisionKind.Footnote,
        _ => true,
    };

    private static string Words(BlockRole role) => role switch
    {
        BlockRole.Body => "paragraph of the main body",
        BlockRole.Item => "item of a list",
        BlockRole.Preambular => "container of the preamble",
        _ => role.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<OfficialDifference> Numbers(Document document) =>
        document.Diagnostics.Where(d => d.Code == DiagnosticCodes.NumbersSkip)
            .Select(d => new OfficialDifference(DifferenceKind.ParagraphNumber, d.Source ?? "", d.Message, null));

    private static IEnumerable<OfficialDifference> Links(OfficialFile official)
    {
        ILookup<string, DocumentCitation> cited = official.Document.Citations.ToLookup(c => c.Source, StringComparer.Ordinal);
        ILookup<string, PlacedLink> linked = official.Links.ToLookup(l => l.Paragraph, StringComparer.Ordinal);
        foreach (DocumentProvision provision in official.Document.Provisions)
        {
            foreach (PlacedLink link in linked[provision.Label])
            {
                string[] read = [.. cited[provision.Label].Where(c => c.Span.Overlaps(link.Span)).SelectMany(LinkComparison.Ids).Distinct()];
                if (!read.Any(s => LinkedSymbol.IsSame(s, link.Symbol)))
                {
                    DifferenceKind kind = read.Length == 0 ? DifferenceKind.LinkOnlyThere : DifferenceKind.OtherTarget;
                    string? ids = read.Length == 0 ? null : string.Join(" or ", read);
                    yield return new OfficialDifference(kind, provision.Label, $"{link.Words} → {link.Symbol}", ids);
                }
            }

            foreach (DocumentCitation citation in cited[provision.Label].Where(IsLinkable))
            {
                if (!linked[provision.Label].Any(l => l.Span.Overlaps(citation.Span)))
                {
                    string here = $"{citation.Text} → {citation.Target!.Symbol}";
                    yield return new OfficialDifference(DifferenceKind.LinkOnlyHere, provision.Label, null, here);
                }
            }
        }
    }

    // A document of its own, cited by its symbol or number: editors link no names.
    private static bool IsLinkable(DocumentCitation citation) =>
        citation.Target?.Symbol is { } symbol && OfficialIri.Page(symbol) is not null
        && Numbers(symbol).IsSubsetOf(Numbers(citation.Text));

    private static HashSet<string> Numbers(string words)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            int start = i;
            while (i < words.Length && char.IsAsciiDigit(words[i]))
            {
                i++;
            }

            if (i > start)
            {
                numbers.Add(words[start..i]);
            }
        }

        return numbers;
    }

    private static IEnumerable<OfficialDifference> Paragraphs(OfficialFile official, Document document)
    {
        ILookup<string, PlacedLink> linked = official.Links.ToLookup(l => l.Paragraph, StringComparer.Ordinal);
        ILookup<string, DocumentCitation> cited = document.Citations.ToLookup(c => c.Source, StringComparer.Ordinal);
        Dictionary<string, DocumentProvision> pairs = Pairs(official.Document, document);
        foreach (DocumentProvision there in official.Document.Provisions.Where(p => p.Kind != ProvisionKind.Head))
        {
            if (!pairs.TryGetValue(there.Label, out DocumentProvision? here))
            {
                yield return new OfficialDifference(DifferenceKind.ParagraphOnlyThere, there.Label, Beginning(there), null);
                continue;
            }

            foreach (OfficialDifference difference in Paragraph(there, here, [.. linked[there.Label]], [.. cited[here.Label]]))
            {
                yield return difference;
            }
        }

        HashSet<string> paired = [.. pairs.Values.Select(p => p.Label)];
        foreach (DocumentProvision here in document.Provisions.Where(p => p.Kind != ProvisionKind.Head && !paired.Contains(p.Label)))
        {
            yield return new OfficialDifference(DifferenceKind.ParagraphOnlyHere, here.Label, null, Beginning(here));
        }
    }

    private static IEnumerable<OfficialDifference> Paragraph(
        DocumentProvision there, DocumentProvision here, PlacedLink[] links, DocumentCitation[] citations)
    {
        if (there.Kind != here.Kind)
        {
            yield return new OfficialDifference(DifferenceKind.ParagraphKind, here.Label, there.Kind.CamelName(), here.Kind.CamelName());
        }

        if (there.Label != here.Label || there.Number != here.Number)
        {
            yield return new OfficialDifference(DifferenceKind.ParagraphNumber, here.Label, there.Label, here.Label);
        }

        string[] read = [.. citations.SelectMany(LinkComparison.Ids)];
        foreach (PlacedLink link in links.Where(l => !read.Any(s => LinkedSymbol.IsSame(s, l.Symbol))))
        {
            yield return new OfficialDifference(DifferenceKind.LinkOnlyThere, here.Label, $"{link.Words} → {link.Symbol}", null);
        }

        foreach (DocumentCitation citation in citations
            .Where(c => IsLinkable(c) && !links.Any(l => LinkedSymbol.IsSame(c.Target!.Symbol!, l.Symbol))))
        {
            yield return new OfficialDifference(DifferenceKind.LinkOnlyHere, here.Label, null, $"{citation.Text} → {citation.Target!.Symbol}");
        }
    }

    // The paragraphs that correspond: those with the same words, then those with the same label.
    private static Dictionary<string, DocumentProvision> Pairs(Document official, Document document)
    {
        var pairs = new Dictionary<string, DocumentProvision>(StringComparer.Ordinal);
        Dictionary<string, Queue<DocumentProvision>> byWords = document.Provisions.Where(p => p.Kind != ProvisionKind.Head)
            .GroupBy(p => Key(p.Text), StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<DocumentProvision>(g), StringComparer.Ordinal);
        foreach (DocumentProvision there in official.Provisions.Where(p => p.Kind != ProvisionKind.Head))
        {
            if (byWords.TryGetValue(Key(there.Text), out Queue<DocumentProvision>? same) && same.TryDequeue(out DocumentProvision? here))
            {
                pairs[there.Label] = here;
            }
        }

        Dictionary<string, DocumentProvision> left = document.Provisions.Except(pairs.Values).ToDictionary(p => p.Label, StringComparer.Ordinal);
        foreach (DocumentProvision there in official.Provisions.Where(p => p.Kind != ProvisionKind.Head && !pairs.ContainsKey(p.Label)))
        {
            if (left.TryGetValue(there.Label, out DocumentProvision? here))
            {
                pairs[there.Label] = here;
            }
        }

        return pairs;
    }

    private static string Key(string words)
    {
        var key = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private static string Beginning(DocumentProvision provision)
    {
        const int Shown = 80;
        return provision.Text.Length <= Shown ? provision.Text : provision.Text[..Shown] + "…";
    }
}
