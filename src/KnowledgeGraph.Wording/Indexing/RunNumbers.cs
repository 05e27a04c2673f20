using System.Numerics;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>Numbers runs from 0 in the order in which they are met: a table of open addresses, since there are millions.</summary>
internal sealed class RunNumbers
{
    private uint[] _keys;

    // One more than the number; 0 for a free place.
    private int[] _numbers;

    public RunNumbers(int expected)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected, 16, 1 << 29));
        (_keys, _numbers) = (new uint[size], new int[size]);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a run; -1 for one that was never met.</summary>
    public int Find(uint run)
    {
        int mask = _keys.Length - 1;
        for (int at = (int)run & mask; ; at = (at + 1) & mask)
        {
            int number = _numbers[at];
            if (number == 0 || _keys[at] == run)
            {
                return number - 1;
            }
        }
    }

    /// <summary>The number of a run, a new one where it was never met.</summary>
    public int Number(uint run)
    {
        int mask = _keys.Length - 1;
        int at = (int)run & mask;
        while (_numbers[at] != 0)
        {
            if (_keys[at] == run)
            {
                return _numbers[at] - 1;
            }

            at = (at + 1) & mask;
        }

        (_keys[at], _numbers[at]) = (run, ++Count);
        if (Count > (_keys.Length >> 2) * 3)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        (uint[] keys, int[] numbers) = (_keys, _numbers);
        (_keys, _numbers) = (new uint[keys.Length * 2], new int[keys.Length * 2]);
        int mask = _keys.Length - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            if (numbers[i] != 0)
            {
                int at = (int)keys[i] & mask;
                while (_numbers[at] != 0)
                {
                    at = (at + 1) & mask;
                }

                (_keys[at], _numbers[at]) = (keys[i], numbers[i]);
            }
        }
    }
}
