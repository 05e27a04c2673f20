using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Places;

/// <summary>
/// A part of a text as it is cited, whether or not the text is loaded: Article 51 of the Charter, chapter IV, section A, of a report. Articles,
/// rules and what else is numbered through a text are the same whatever chapter is named with them; paragraphs and sections are those of what
/// they stand in.
/// </summary>
public sealed class PinpointPlace : IEquatable<PinpointPlace>
{
    private readonly IReadOnlyList<PlaceStep> _steps;

    internal PinpointPlace(IReadOnlyList<PlaceStep> steps)
    {
        _steps = steps;
        Key = string.Join('/', steps.Select(s => s.Key));
    }

    /// <summary>What it is told from others by, in one text.</summary>
    public string Key { get; }

    /// <summary>What readers call it, and addresses: <c>Article 2, paragraph 4</c>, <c>Chapter VII</c>. <see cref="PlaceReader.Of"/> reads
    /// it.</summary>
    public string Name => Joined(s => s.Words) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    /// <summary>As the United Nations abbreviate it: <c>art. 2, para. 4</c>.</summary>
    public string Pinpoint => Joined(s => s.Printed);

    /// <summary>What it is a part of; null for what is a part of the text itself.</summary>
    public PinpointPlace? Within => _steps.Count > 1 ? new PinpointPlace([.. _steps.SkipLast(1)]) : null;

    /// <summary>How deep it lies, from 1.</summary>
    public int Depth => _steps.Count;

    /// <summary>Its own number in what it stands in, or the letter: <c>51</c>, <c>a</c>; null for what is cited without one.</summary>
    internal string? Mark => _steps[^1].Number;

    /// <summary>What it and all that it is a part of are called, the innermost first: paragraph, article.</summary>
    internal IEnumerable<PinpointUnit> Units => _steps.Reverse().Select(s => s.Unit).OfType<PinpointUnit>();

    /// <summary>It and all that it is a part of, the outermost first.</summary>
    internal IEnumerable<PinpointPlace> Path => Enumerable.Range(1, _steps.Count)
        .Select(n => n == _steps.Count ? this : new PinpointPlace([.. _steps.Take(n)]));

    /// <summary>The order of texts: by unit, then by number, Roman ones as numbers.</summary>
    public static IComparer<PinpointPlace> InOrder { get; } = Comparer<PinpointPlace>.Create((a, b) =>
    {
        for (int i = 0; i < Math.Min(a._steps.Count, b._steps.Count); i++)
        {
            int order = Rank(a._steps[i]).CompareTo(Rank(b._steps[i]));
            order = order != 0 ? order : Number(a._steps[i]).CompareTo(Number(b._steps[i]));
            order = order != 0 ? order : string.CompareOrdinal(a._steps[i].Key, b._steps[i].Key);
            if (order != 0)
            {
                return order;
            }
        }

        return a._steps.Count.CompareTo(b._steps.Count);
    });

    /// <inheritdoc />
    public bool Equals(PinpointPlace? other) => other is not null && Key == other.Key;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PinpointPlace);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <inheritdoc />
    public override string ToString() => Name;

    internal string Joined(Func<PlaceStep, string> show) =>
        string.Concat(_steps.Select((s, i) => (i == 0 ? "" : s.Unit is null ? " " : ", ") + show(s)));

    // Annexes stand behind what they are annexed to, though what is in them is named with them first.
    private static int Rank(PlaceStep step) => step.Unit is null ? 0
        : PlaceUnits.RankOf(step.Unit) is var rank && rank == PlaceUnits.Annexed ? int.MaxValue : rank;

    private static int Number(PlaceStep step)
    {
        string number = step.Number ?? "";
        string digits = string.Concat(number.TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : RomanNumber.Value(number);
    }
}
