using KnowledgeGraph.Extraction.Drafting;

namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>An open element.</summary>
internal readonly record struct AknFrame
{
    /// <summary>Its local name.</summary>
    public string Name { get; init; }

    /// <summary>What it does to the text.</summary>
    public AknElement Element { get; init; }

    /// <summary>Its attribute <c>name</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Where its words begin, in UTF-16 units of the line.</summary>
    public int Start { get; init; }

    /// <summary>What its next block is.</summary>
    public BlockRole Role { get; init; }

    /// <summary>The room inside it.</summary>
    public AknPlace Place { get; init; }

    /// <summary>Whether its words are a fact of the head.</summary>
    public bool IsFact { get; init; }

    /// <summary>Whether its words are in italics.</summary>
    public bool IsItalic { get; init; }

    /// <summary>Whether its words are bold and not in italics.</summary>
    public bool IsBold { get; init; }

    /// <summary>Where it leads to, if links are kept.</summary>
    public string? Address { get; init; }

    /// <summary>What its attribute <c>class</c> says of the print of a part of a line, if looks are kept.</summary>
    public string? Class { get; init; }

    /// <summary>The number that waits for its first words.</summary>
    public string? Number { get; init; }
}

/// <summary>The elements that are open at a place of the document, and what they say of the block that begins there.</summary>
internal sealed class AknFrames
{
    private readonly List<AknFrame> _open = [];

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    /// <summary>The innermost; an empty one where none is open.</summary>
    public AknFrame Innermost => _open.Count > 0 ? _open[^1] : default;

    /// <summary>An element begins.</summary>
    public void Push(AknFrame frame) => _open.Add(frame);

    /// <summary>The innermost element ends.</summary>
    public AknFrame Pop()
    {
        AknFrame frame = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        return frame;
    }

    /// <summary>The innermost element has a number, which waits for its first words.</summary>
    public void SetNumber(string number)
    {
        if (number.Length > 0 && _open.Count > 0)
        {
            _open[^1] = _open[^1] with { Number = number };
        }
    }

    /// <summary>
    /// What the next block is: what the innermost element says that its first block is; what follows inside it is more of the same.
    /// </summary>
    /// <param name="at">The place of that element; -1 where none says anything.</param>
    public BlockRole TakeRole(out int at)
    {
        for (at = _open.Count - 1; at >= 0; at--)
        {
            if (_open[at].Role is not BlockRole.Unknown and BlockRole role)
            {
                if (role is BlockRole.Preambular or BlockRole.Body or BlockRole.Item)
                {
                    _open[at] = _open[at] with { Role = BlockRole.More };
                }
                else if (role == BlockRole.Annex)
                {
                    _open[at] = _open[at] with { Role = BlockRole.Unknown };
                }

                // The first block of an attachment is its heading, whatever it is marked up as.
                for (int outer = at - 1; outer >= 0; outer--)
                {
                    if (_open[outer].Role == BlockRole.Annex)
                    {
                        _open[outer] = _open[outer] with { Role = BlockRole.Unknown };
                        return BlockRole.Annex;
                    }
                }

                return role;
            }
        }

        return BlockRole.Unknown;
    }

    /// <summary>
    /// The numbers that wait for their first words, the outermost first. The number of a section is a heading of its own, and so is that
    /// of a paragraph that begins with its first item.
    /// </summary>
    /// <param name="role">What the block is.</param>
    /// <param name="roleAt">The place of the element that said so.</param>
    /// <param name="text">The block's words, which may repeat the number.</param>
    /// <param name="addHeading">Takes a number that is a block of its own.</param>
    public string TakeNumbers(BlockRole role, int roleAt, string text, Action<Block> addHeading)
    {
        string prefix = "";
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Number is not string number)
            {
                continue;
            }

            _open[i] = _open[i] with { Number = null };
            bool isOperative = DraftingForms.English.Marks.StartsNumbered(number);
            if (i < roleAt && role != BlockRole.Heading && !(isOperative && role == BlockRole.Body && prefix.Length == 0))
            {
                addHeading(new Block(number, null, isOperative ? BlockRole.Body : BlockRole.Heading));
            }
            else if (prefix.Length > 0 || !text.StartsWith(number, StringComparison.Ordinal))
            {
                prefix = number + " " + prefix;
            }
        }

        return prefix;
    }
}
