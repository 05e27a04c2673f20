using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Wording.Tests.Indexing;

public sealed class TextWordingPackTests
{
    private static readonly InstrumentId Id = new("A/RES/1/1");

    [Test]
    public void Read_WhatWasPacked_IsTheSame()
    {
        var text = new TextWording(
            Id, "B", new DateOnly(2001, 5, 1), "General Assembly", TextWording.QuestionOf("Rights of the child"),
            [ParagraphWording.Of("PP1", "Recalling its resolutions¹"), ParagraphWording.Of("OP1", ""), ParagraphWording.Of("OP2", "Décide")]);
        TextWording read = TextWordingPack.Read(Id, "B", TextWordingPack.Pack(text));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read with { Paragraphs = text.Paragraphs }, Is.EqualTo(text));
            Assert.That(
                read.Paragraphs.Select(p => (p.Label, string.Join(' ', p.Words), p.Plain, p.IsCut)),
                Is.EqualTo(text.Paragraphs.Select(p => (p.Label, string.Join(' ', p.Words), p.Plain, p.IsCut))));
        }
    }

    [Test]
    public void Read_NoPack_SaysWhatToDo()
    {
        byte[] pack = TextWordingPack.Pack(new TextWording(Id, "", null, null, 0, [ParagraphWording.Of("PP1", "Recalling")]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => TextWordingPack.Read(Id, "", pack.AsMemory()[..^2]), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("rebuild"));
            Assert.That(
                () => TextWordingPack.Read(Id, "", new byte[] { 99 }), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("rebuild"));
        }
    }

    [Test]
    public void QuestionOf_Titles_LeavesNumbersOut()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                TextWording.QuestionOf("Report of the Council on its 2021 session"),
                Is.EqualTo(TextWording.QuestionOf("REPORT OF THE COUNCIL on its 2022 session")));
            Assert.That(TextWording.QuestionOf("Rights of the child"), Is.Not.EqualTo(TextWording.QuestionOf("Rights of the girl")));
            Assert.That(TextWording.QuestionOf(null), Is.Zero);
        }
    }

    [Test]
    public void Of_AMillionWordsInAParagraph_IsCutAndSaysSo()
    {
        ParagraphWording cut = ParagraphWording.Of("PP1", string.Concat(Enumerable.Repeat("peace ", 1_000_000)));

        Assert.That((cut.Words.Length, cut.IsCut), Is.EqualTo((ParagraphWording.MostWords, true)));
    }
}
