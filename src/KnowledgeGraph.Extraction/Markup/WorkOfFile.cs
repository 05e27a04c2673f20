using System.Xml;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Reading.Xml;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>What a file of Akoma Ntoso calls the work that it is a text of: <c>FRBRWork/FRBRuri</c>.</summary>
internal static class WorkOfFile
{
    /// <summary>The name; null where the file has none before its words.</summary>
    public static string? Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        using var xml = new BoundedXml(content, budget);
        bool isWork = false;
        while (xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.LocalName is AknNames.FrbrWork or AknNames.Meta))
        {
            if (xml.Node.NodeType == XmlNodeType.Element)
            {
                isWork |= xml.Node.LocalName == AknNames.FrbrWork;
                if (isWork && xml.Node.LocalName == AknNames.FrbrUri)
                {
                    return xml.Node.GetAttribute(AknNames.Value);
                }
            }
        }

        return null;
    }
}
