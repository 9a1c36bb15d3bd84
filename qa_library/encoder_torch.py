"""Runs any model that sentence-transformers saved, by that package, without the network."""

import os
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from qa_library.encoder_safetensors import Floats


class TorchModel:
    """Gives texts vectors, one caller at a time: the package's tokenizers bear no more."""

    def __init__(self, folder: Path) -> None:
        # Read when the packages are imported; the model is here, and no hub is asked about it.
        os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
        # Typed as anything: the packages are an extra, and need not be there.
        package: Any = import_module("sentence_transformers")
        import_module("torch").set_num_threads(1)
        self._model = package.SentenceTransformer(
            str(folder), device="cpu", local_files_only=True, trust_remote_code=False
        )
        self._lock = Lock()

    def __call__(self, texts: list[str]) -> Floats:
        """A row for each text, of any length."""
        with self._lock:
            found = self._model.encode(texts, convert_to_numpy=True, show_progress_bar=False)
        return np.asarray(found, np.float32)
