using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>The values of items: numbers, and what those stand for.</summary>
internal sealed class ItemValues(InstrumentValues instruments, WordNumbers words)
{
    /// <summary>So many types of edges there are at the most: a bit each.</summary>
    public const int MostTypes = 32;

    /// <summary>The numbers of the values that an item has there; 0 is no value.</summary>
    /// <param name="dimension">By what is counted.</param>
    /// <param name="item">The item.</param>
    /// <param name="room">Room for <see cref="MostTypes"/> numbers, where they may be put.</param>
    public ReadOnlySpan<int> Of(Dimension dimension, in CountedItem item, Span<int> room)
    {
        if (dimension == Dimension.Relation)
        {
            return Types(item.Relations, room);
        }

        if (TraitOf(dimension) is { } trait)
        {
            return instruments.Values(trait, dimension >= Dimension.CitedBody ? item.Cited : item.Text, room[..1]);
        }

        room[0] = dimension switch
        {
            Dimension.Status => item.Status + 1,
            Dimension.ProvisionKind => item.Paragraph == 0 ? 0 : item.Kind + 1,
            Dimension.Opening => item.Opening,
            Dimension.Action => item.Action,
            Dimension.Verb => item.Verb,
            _ => item.Pinpoint,
        };
        return room[..1];
    }

    /// <summary>What the number of a value stands for, as filters take it.</summary>
    public string Text(Dimension dimension, int value) => dimension switch
    {
        Dimension.Relation => ((RelationType)(value - 1)).Name(),
        Dimension.Status => ((CitationStatus)(value - 1)).Name(),
        Dimension.ProvisionKind => ((ProvisionKind)(value - 1)).Name(),
        _ => TraitOf(dimension) is { } trait ? instruments.Text(trait, value) : words[value],
    };

    // The traits of what is cited stand in the order of those of the text.
    private static Dimension? TraitOf(Dimension dimension) => dimension switch
    {
        <= Dimension.Instrument => dimension,
        <= Dimension.CitedInstrument => dimension - Dimension.CitedBody + Dimension.Body,
        _ => null,
    };

    private static ReadOnlySpan<int> Types(int relations, Span<int> room)
    {
        int count = 0;
        for (int type = 0; type < MostTypes; type++)
        {
            if ((relations & (1 << type)) != 0)
            {
                room[count++] = type + 1;
            }
        }

        return room[..count];
    }
}
