using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>The blocks that become the provision of the head, one space apart.</summary>
internal sealed class HeadPieces
{
    private readonly StringBuilder _text = new();
    private readonly List<BlockPiece> _pieces = [];
    private SourcePlace _place;
    private bool _isEmpty = true;

    /// <summary>Adds a block.</summary>
    public void Add(string text, int block, SourcePlace place)
    {
        Begin(place);
        _pieces.Add(new BlockPiece(block, 0, _text.Length, text.Length));
        _text.Append(text);
    }

    /// <summary>Adds a part that is no paragraph of its own.</summary>
    public void Fold(Part part)
    {
        Begin(part.Place);
        _pieces.AddRange(part.Pieces.Select(p => p with { At = p.At + _text.Length }));
        _text.Append(part.Text);
    }

    /// <summary>Whether there is a head, and the provision that it is.</summary>
    public bool TryMake(KnownBody? speaker, out Part? head)
    {
        head = _isEmpty ? null : new Part(ProvisionLabel.Head, ProvisionKind.Head, _text.ToString(), null) { Speaker = speaker };
        foreach (BlockPiece piece in _pieces)
        {
            head!.Stand(piece, _place);
        }

        return !_isEmpty;
    }

    private void Begin(SourcePlace place)
    {
        if (_isEmpty)
        {
            (_isEmpty, _place) = (false, place);
            return;
        }

        _text.Append(' ');
    }
}
