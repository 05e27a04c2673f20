using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading.Apart;

/// <summary>How a block looks, as bytes.</summary>
internal static class LookAnswer
{
    // What more of one block is no look of words.
    private const int MostWords = 1 << 20;

    /// <summary>Writes a look.</summary>
    public static void Write(BinaryWriter writer, BlockLook? look)
    {
        writer.Write(look is not null);
        if (look is null)
        {
            return;
        }

        writer.Write7BitEncodedInt(look.Words.Count);
        foreach (StyledWords words in look.Words)
        {
            writer.Write7BitEncodedInt(words.Span.Start);
            writer.Write7BitEncodedInt(words.Span.End);
            writer.Write((byte)words.Style);
            writer.Write(words.Address ?? "");
        }

        writer.Write((byte)look.Heading);
        WriteNumbers(writer, look.Cell is { } cell ? [cell.Table, cell.Row, cell.Column, cell.Rows, cell.Columns, cell.IsHeading ? 1 : 0] : []);
        WriteNumbers(writer, look.Item is { } item ? [item.List, item.Level, item.Item, item.IsOrdered ? 1 : 0] : []);
    }

    /// <summary>Reads a look.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="length">The length of the block.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static BlockLook? Read(BinaryReader reader, int length)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        int count = reader.Read7BitEncodedInt();
        Require(count is >= 0 and <= MostWords);
        var styled = new List<StyledWords>();
        for (int i = 0; i < count; i++)
        {
            int start = reader.Read7BitEncodedInt(), end = reader.Read7BitEncodedInt();
            var style = (InlineStyle)reader.ReadByte();
            string address = reader.ReadString();
            Require(start >= 0 && start <= end && end <= length && Enum.IsDefined(style));
            styled.Add(new StyledWords(new TextSpan(start, end), style, address.Length > 0 ? address : null));
        }

        int heading = reader.ReadByte();
        int[] cell = ReadNumbers(reader, 6), item = ReadNumbers(reader, 4);
        return new BlockLook(styled, heading)
        {
            Cell = cell.Length == 0 ? null : new TableCell(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5] == 1),
            Item = item.Length == 0 ? null : new ListItem(item[0], item[1], item[2], item[3] == 1),
        };
    }

    private static void WriteNumbers(BinaryWriter writer, int[] numbers)
    {
        writer.Write(numbers.Length > 0);
        foreach (int number in numbers)
        {
            writer.Write7BitEncodedInt(number);
        }
    }

    private static int[] ReadNumbers(BinaryReader reader, int count)
    {
        int[] numbers = reader.ReadBoolean() ? new int[count] : [];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.Read7BitEncodedInt();
            Require(numbers[i] >= 0);
        }

        return numbers;
    }

    private static void Require(bool isSound)
    {
        if (!isSound)
        {
            throw new FormatException();
        }
    }
}
