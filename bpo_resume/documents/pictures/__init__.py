"""Pictures of pages, read with an OCR engine.

``reading`` takes picture files, as ``grey_pages`` of Pillow; ``scans`` makes lines of one page,
``tesseract`` is the engine of the extra "ocr".
"""

from bpo_resume.documents.pictures.reading import read_image, refuse_image

__all__ = ["read_image", "refuse_image"]
