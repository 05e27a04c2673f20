using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Alignment;

/// <summary>One of two texts while they are being aligned.</summary>
internal sealed class AlignmentText
{
    private const int MostParents = 8;

    private readonly IReadOnlyList<ComparedParagraph> _paragraphs;
    private readonly int[] _parents;
    private readonly List<int>[] _children;

    public AlignmentText(IReadOnlyList<ComparedParagraph> paragraphs)
    {
        _paragraphs = paragraphs;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        _parents = new int[paragraphs.Count];
        _children = [.. paragraphs.Select(_ => new List<int>())];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            // Only the parts of paragraphs hang on them; what a heading stands over is aligned by itself.
            _parents[i] = paragraphs[i] is { Kind: ProvisionKind.Subparagraph, Parent: { } parent } && places.TryGetValue(parent, out int above)
                ? above : -1;
            if (_parents[i] >= 0)
            {
                _children[_parents[i]].Add(i);
            }

            places.TryAdd(paragraphs[i].Label, i);
        }

        Units = [.. paragraphs.Select(p => (IReadOnlyList<TextUnit>)TextUnits.Of(p.Text))];
        Partner = new int[paragraphs.Count];
        Array.Fill(Partner, -1);
        Own = [];
        Whole = [];
    }

    /// <summary>How many paragraphs it has.</summary>
    public int Count => _paragraphs.Count;

    /// <summary>The units of each paragraph.</summary>
    public IReadOnlyList<IReadOnlyList<TextUnit>> Units { get; }

    /// <summary>The features of each paragraph.</summary>
    public Features[] Own { get; set; }

    /// <summary>The features of each paragraph with all its parts.</summary>
    public Features[] Whole { get; set; }

    /// <summary>The place in the other text that each corresponds to; -1 for none so far.</summary>
    public int[] Partner { get; }

    /// <summary>What stands under no other paragraph.</summary>
    public IEnumerable<int> Tops => Enumerable.Range(0, Count).Where(i => _parents[i] < 0);

    /// <summary>What corresponds to nothing so far.</summary>
    public IEnumerable<int> Alone => Enumerable.Range(0, Count).Where(i => Partner[i] < 0);

    public ComparedParagraph this[int place] => _paragraphs[place];

    /// <summary>The parts of a paragraph.</summary>
    public IReadOnlyList<int> ChildrenOf(int place) => _children[place];

    /// <summary>The units of a paragraph and of all its parts.</summary>
    public IReadOnlyList<TextUnit> WholeUnits(int place, int depth = 0) => _children[place].Count == 0 || depth == MostParents
        ? Units[place]
        : [.. Units[place], .. _children[place].SelectMany(c => WholeUnits(c, depth + 1))];
}
