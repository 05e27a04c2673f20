using System.Numerics;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>The words that are asked about, ready to be found again: their runs, and where in the words each stands.</summary>
internal sealed class AskedWording
{
    private const int UnitsPerQuestion = 4;
    private const int WordsPerUnit = 20;

    private readonly int[] _next;
    private readonly uint[] _keys;

    // One more than the first place of a run; 0 for none.
    private readonly int[] _places;
    private readonly bool[] _isHit;

    public AskedWording(ReadOnlyMemory<uint> words, uint question)
    {
        (Words, Question) = (words, question);
        Runs = Wording.Runs.Of(words.Span);
        WorkBudget.Spend(UnitsPerQuestion + (Runs.Length / WordsPerUnit));
        _next = new int[Runs.Length];
        _isHit = new bool[Runs.Length];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, Runs.Length * 2));
        (_keys, _places) = (new uint[size], new int[size]);
        for (int i = Runs.Length - 1; i >= 0; i--)
        {
            int at = Slot(Runs[i]);
            _next[i] = _places[at] - 1;
            (_keys[at], _places[at]) = (Runs[i], i + 1);
        }
    }

    /// <summary>The words.</summary>
    public ReadOnlyMemory<uint> Words { get; }

    /// <summary>What the title of their text says.</summary>
    public uint Question { get; }

    /// <summary>Their runs.</summary>
    public uint[] Runs { get; }

    /// <summary>How many words there are.</summary>
    public int Length => Words.Length;

    /// <summary>So many words covered are the same wording.</summary>
    public int Same => Least(8);

    /// <summary>Fewer words covered are nothing.</summary>
    public int Fewest => Least(3);

    /// <summary>How many of the words other words cover. Not for several threads at once.</summary>
    public int CoveredBy(ReadOnlySpan<uint> other)
    {
        Array.Clear(_isHit);
        for (int i = 0; i + Wording.Runs.Length <= other.Length; i++)
        {
            for (int place = _places[Slot(Wording.Runs.At(other, i))] - 1; place >= 0 && !_isHit[place]; place = _next[place])
            {
                _isHit[place] = true;
            }
        }

        int covered = 0;
        int until = 0;
        for (int i = 0; i < _isHit.Length; i++)
        {
            if (_isHit[i])
            {
                covered += i + Wording.Runs.Length - Math.Max(i, until);
                until = i + Wording.Runs.Length;
            }
        }

        return covered;
    }

    private int Slot(uint run)
    {
        int mask = _keys.Length - 1;
        int at = (int)run & mask;
        while (_places[at] != 0 && _keys[at] != run)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private int Least(int tenths) => ((Length * tenths) + 9) / 10;
}
