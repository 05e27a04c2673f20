using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;
using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>Compares two texts. What it costs is bounded, and what the bounds leave out is said.</summary>
public sealed class TextComparer
{
    private readonly ComparisonSide _left;
    private readonly ComparisonSide _right;
    private readonly DifferenceEffort _effort = new();
    private readonly NotePairs _notes;
    private int _cut;

    private TextComparer(ComparisonSide left, ComparisonSide right)
    {
        _left = left;
        _right = right;
        _notes = new NotePairs(left.Notes, right.Notes);
    }

    /// <summary>Compares two texts.</summary>
    /// <param name="left">The one, from which the changes start.</param>
    /// <param name="right">The other.</param>
    public static TextComparison Compare(ComparisonSide left, ComparisonSide right) => new TextComparer(left, right).Compare();

    private TextComparison Compare()
    {
        TextAlignment alignment = _left.Paragraphs.Count == 1 && _right.Paragraphs.Count == 1
            ? OneToOne() : Aligner.Align(_left.Paragraphs, _right.Paragraphs);
        foreach (AlignedRow row in alignment.Rows)
        {
            _notes.Pair(row.Left.SelectMany(i => _left.Paragraphs[i].Marks), row.Right.SelectMany(i => _right.Paragraphs[i].Marks));
        }

        Dictionary<AlignedRow, ComparisonRow> rows = new(ReferenceEqualityComparer.Instance);
        foreach (AlignedRow row in alignment.Rows)
        {
            rows[row] = Row(
                [.. row.Left.Select(i => _left.Paragraphs[i])], [.. row.Right.Select(i => _right.Paragraphs[i])], row.Similarity, row.IsMoved);
        }

        bool isWhole = _left.Part is null && _right.Part is null;
        ComparisonStep[] steps = [.. alignment.Steps.Select(s => Step(s, rows[s.Row]))];
        return new TextComparison
        {
            Left = _left,
            Right = _right,
            Heads = isWhole ? [.. Pair("TITLE", _left.Title, _right.Title), .. Pair(ProvisionLabel.Head, _left.Enacting, _right.Enacting)] : [],
            Rows = [.. steps.Select(s => s.Row).Distinct(ReferenceEqualityComparer.Instance).Cast<ComparisonRow>()],
            Steps = steps,
            Closings = isWhole ? [.. Pair(ProvisionLabel.Closing, _left.Closing, _right.Closing)] : [],
            Notes = [.. _notes.InOrder(steps).Select(n => Row(n.Left, n.Right))],
            Cut = [.. Cut()],
        };
    }

    // Whoever asks for one paragraph beside another means them to be compared, however little they share.
    private static TextAlignment OneToOne()
    {
        var row = new AlignedRow([0], [0], 0);
        return new TextAlignment([row], [new AlignedStep(row, [0], [0])]);
    }

    private IEnumerable<ComparisonRow> Pair(string label, string? left, string? right)
    {
        if (left is not null || right is not null)
        {
            yield return Row(Of(left), Of(right));
        }

        ComparedParagraph[] Of(string? text) => text is null ? [] : [new ComparedParagraph(label, ProvisionKind.Head, text)];
    }

    private ComparisonStep Step(AlignedStep step, ComparisonRow row)
    {
        ComparedParagraph[] left = [.. step.Left.Select(i => _left.Paragraphs[i])];
        ComparedParagraph[] right = [.. step.Right.Select(i => _right.Paragraphs[i])];
        return new ComparisonStep(row, left, right, step.IsWhole ? row.Words : Words(left, right));
    }

    private ComparisonRow Row(
        IReadOnlyList<ComparedParagraph> left, IReadOnlyList<ComparedParagraph> right, double similarity, bool isMoved) =>
        new(left, right, similarity, isMoved, Words(left, right));

    // What corresponds by its place is as similar as the share of words that both have.
    private ComparisonRow Row(IReadOnlyList<ComparedParagraph> left, IReadOnlyList<ComparedParagraph> right)
    {
        IReadOnlyList<ComparedWords> words = Words(left, right);
        int all = words.Sum(w => w.Left.Length + w.Right.Length);
        double kept = words.Where(w => w.Change == WordChange.Kept).Sum(w => w.Left.Length + w.Right.Length);
        return new ComparisonRow(left, right, all == 0 ? 1 : kept / all, false, words);
    }

    private IReadOnlyList<ComparedWords> Words(IReadOnlyList<ComparedParagraph> left, IReadOnlyList<ComparedParagraph> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            string text = string.Join(TextUnits.Break, left.Concat(right).Select(p => p.Text));
            return [left.Count == 0 ? new ComparedWords(WordChange.Inserted, "", text) : new ComparedWords(WordChange.Deleted, text, "")];
        }

        (ComparedText one, ComparedText other) = (_notes.Text(left, isLeft: true), _notes.Text(right, isLeft: false));
        WordDifference difference = WordDifference.Between(one, other, _effort);
        _cut += difference.IsCut ? 1 : 0;
        return ComparedWords.Of(difference, one.Text, other.Text);
    }

    private IEnumerable<string> Cut()
    {
        foreach (ComparisonSide side in new[] { _left, _right }.Where(s => s.LeftOut > 0))
        {
            yield return Said.Say("{0} is too long to be compared whole: {1} of it left out.", side.Name, InWords.Of(side.LeftOut, "paragraph"));
        }

        if (_cut > 0)
        {
            yield return Said.Say(
                "{0} too long and too different to be compared word by word: what differs in the middle is shown as replaced.",
                InWords.Of(_cut, "paragraph"));
        }
    }
}
