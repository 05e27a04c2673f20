using System.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <content>What holds paragraphs: tables, text boxes, alternatives for older programs.</content>
internal sealed partial class WordText
{
    private const int SeveralColumns = 2;

    // One column of cells is a frame around a text; several are a table, and so is what does not say how many it has.
    private void TakeTable()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        int outer = _columns, depth = xml.Node.Depth;
        int columns = 0;
        look?.Cells.BeginTable();
        while (xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.Depth <= depth))
        {
            if (xml.Node.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string name = WordNames.Of(xml.Node);
            columns += name == "gridCol" ? 1 : 0;
            _columns = Math.Max(columns == 0 ? SeveralColumns : columns, outer);
            if (name is not ("gridCol" or "tblGrid"))
            {
                Take(name);
            }
        }

        _columns = outer;
        look?.Cells.EndTable();
    }

    private void TakeCell()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        look?.Cells.BeginCell(1, 1, isHeading: false);
        ReadInside(xml.Node.Depth);
        look?.Cells.EndCell();
    }

    private void TakeCellProperties()
    {
        if (look is null || xml.Node.IsEmptyElement)
        {
            WordNames.Skip(xml);
            return;
        }

        int depth = xml.Node.Depth;
        while (WordNames.NextInside(xml, depth))
        {
            if (WordNames.Of(xml.Node) == "gridSpan" && WordNames.Number(xml.Node) is int columns)
            {
                look.Cells.Widen(columns);
            }
        }
    }

    private void TakeRow()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        look?.Cells.BeginRow();
        int depth = xml.Node.Depth;
        bool isDeleted = false;
        while (xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.Depth <= depth))
        {
            if (xml.Node.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (WordNames.Of(xml.Node))
            {
                case "trPr" or "tblPrEx":
                    break;
                case "del" when xml.Node.Depth == depth + 2:
                    isDeleted = true;
                    break;
                case "tc" when isDeleted:
                    WordNames.Skip(xml);
                    break;
                case string name:
                    Take(name);
                    break;
            }
        }
    }

    private void TakeBox()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        (WordParagraph paragraph, RunFormat run, int columns, int at) = (_paragraph, _run, _columns, blocks.Count);
        (_paragraph, _run, _columns) = (new WordParagraph(), default, 0);
        _boxes++;
        ReadInside(xml.Node.Depth);
        EndParagraph(isMerged: false);
        _boxes--;
        (_paragraph, _run, _columns) = (paragraph, run, columns);
        _behind.AddRange(blocks[at..]);
        blocks.RemoveRange(at, blocks.Count - at);
    }

    // The same content for newer and for older programs: the first is read.
    private void TakeAlternative()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Node.Depth;
        bool isTaken = false;
        while (WordNames.NextInside(xml, depth))
        {
            if (isTaken || xml.Node.IsEmptyElement)
            {
                WordNames.Skip(xml);
                continue;
            }

            isTaken = true;
            ReadInside(xml.Node.Depth);
        }
    }
}
