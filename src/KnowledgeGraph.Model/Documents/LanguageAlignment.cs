namespace KnowledgeGraph.Model.Documents;

/// <summary>
/// Which part of a text in one language is which in another. Parts with the same label are the same; where one language has more of
/// them than the other, those belong together that name the same numbers and are as long, in their order, and the others stand alone.
/// </summary>
public sealed class LanguageAlignment
{
    private readonly Dictionary<string, string> _there = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _back = new(StringComparer.Ordinal);
    private readonly List<UnevenParts> _uneven = [];
    private readonly ILookup<(string Parent, ProvisionKind Kind), AlignedPart> _one;
    private readonly ILookup<(string Parent, ProvisionKind Kind), AlignedPart> _other;
    private readonly double _growth;

    private LanguageAlignment(IReadOnlyList<DocumentProvision> one, IReadOnlyList<DocumentProvision> other)
    {
        (_one, _other) = (Parts(one), Parts(other));
        _growth = (1.0 + other.Sum(p => p.Text.Length)) / (1.0 + one.Sum(p => p.Text.Length));
        Align("", "");
    }

    /// <summary>The rows of parts of which one text has more than the other, in the order of the first.</summary>
    public IReadOnlyList<UnevenParts> Uneven => _uneven;

    /// <summary>Aligns two texts of one instrument, or of one part of it.</summary>
    /// <param name="one">The provisions of one, in their order.</param>
    /// <param name="other">Those of the other.</param>
    public static LanguageAlignment Of(IReadOnlyList<DocumentProvision> one, IReadOnlyList<DocumentProvision> other) => new(one, other);

    /// <summary>The label in the other text of a part of the first, both without language; null where it has no counterpart.</summary>
    public string? InOther(string label) => _there.GetValueOrDefault(Translation.WithoutLanguage(label));

    /// <summary>The label in the first text of a part of the other, both without language; null where it has no counterpart.</summary>
    public string? InFirst(string label) => _back.GetValueOrDefault(Translation.WithoutLanguage(label));

    // The first provision of a translation is the text itself: what stands in it stands nowhere else.
    private static ILookup<(string Parent, ProvisionKind Kind), AlignedPart> Parts(IReadOnlyList<DocumentProvision> provisions) =>
        provisions.Select(p => (Provision: p, Label: Translation.WithoutLanguage(p.Label))).Where(p => p.Label.Length > 0)
            .ToLookup(
                p => (ParentOf(p.Provision), p.Provision.Kind), p => new AlignedPart(p.Label, p.Provision.Text));

    // Notes are counted through the text.
    private static string ParentOf(DocumentProvision provision) =>
        provision.Kind == ProvisionKind.Footnote ? "" : Translation.WithoutLanguage(provision.Parent ?? "");

    private void Align(string parent, string otherParent)
    {
        ProvisionKind[] kinds =
        [
            .. _one.Where(g => g.Key.Parent == parent).Concat(_other.Where(g => g.Key.Parent == otherParent)).Select(g => g.Key.Kind).Distinct(),
        ];
        foreach (ProvisionKind kind in kinds)
        {
            AlignedPart[] left = [.. _one[(parent, kind)]], right = [.. _other[(otherParent, kind)]];
            foreach ((string label, string counterpart) in Pairs(left, right, parent, otherParent))
            {
                _there[label] = counterpart;
                _back[counterpart] = label;
                Align(label, counterpart);
            }

            if (left.Length != right.Length)
            {
                _uneven.Add(new UnevenParts(
                    kind, left.Length, right.Length, [.. left.Select(p => p.Label).Where(l => !_there.ContainsKey(l))],
                    [.. right.Select(p => p.Label).Where(l => !_back.ContainsKey(l))]));
            }
        }
    }

    private IEnumerable<(string Label, string Counterpart)> Pairs(AlignedPart[] left, AlignedPart[] right, string parent, string otherParent)
    {
        HashSet<string> labels = [.. right.Select(p => p.Label)];
        return parent == otherParent && left.Length == right.Length && left.All(p => labels.Contains(p.Label))
            ? left.Select(p => (p.Label, p.Label))
            : PartSequences.Pairs(left, right, _growth).Select(p => (left[p.One].Label, right[p.Other].Label));
    }
}

/// <summary>Parts of one kind that stand together, of which two texts have not equally many.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Count">How many the first text has.</param>
/// <param name="OtherCount">How many the other has.</param>
/// <param name="Alone">The labels, without language, of those of the first that have no counterpart.</param>
/// <param name="OtherAlone">The same of the other.</param>
public sealed record UnevenParts(
    ProvisionKind Kind, int Count, int OtherCount, IReadOnlyList<string> Alone, IReadOnlyList<string> OtherAlone);
